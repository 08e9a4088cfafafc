"""Getting a file of contacts in: how it is read, which column goes where, into which list, and a look before."""
