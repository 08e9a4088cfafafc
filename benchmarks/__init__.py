"""How fast ProspectDesk is, measured against others in the same run; and the big databases it is measured on."""
