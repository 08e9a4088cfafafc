<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BirthdaySection</name>
        <message numerus="yes">
            <source>card alarm %n day(s) before</source>
            <translation>
                <numerusform>card alarm %n day before</numerusform>
                <numerusform>card alarm %n days before</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardSentence</name>
        <message numerus="yes">
            <source>in {stage} for %n day(s)</source>
            <translation>
                <numerusform>in {stage} for %n day</numerusform>
                <numerusform>in {stage} for %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckPage</name>
        <message numerus="yes">
            <source>%Ln person(s) in the file, all of them new.</source>
            <translation>
                <numerusform>%Ln person in the file, new to you.</numerusform>
                <numerusform>%Ln people in the file, all of them new.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s) in the file. Nothing is changed before you import.</source>
            <translation>
                <numerusform>%Ln person in the file. Nothing is changed before you import.</numerusform>
                <numerusform>%Ln people in the file. Nothing is changed before you import.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them asked you not to contact them. They stay marked.</source>
            <translation>
                <numerusform>%Ln of them asked you not to contact them, and stays marked.</numerusform>
                <numerusform>%Ln of them asked you not to contact them. They stay marked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more row(s) of this kind</source>
            <translation>
                <numerusform>and %Ln more row of this kind</numerusform>
                <numerusform>and %Ln more rows of this kind</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chips</name>
        <message numerus="yes">
            <source>! %n day(s) late</source>
            <translation>
                <numerusform>! %n day late</numerusform>
                <numerusform>! %n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n talk(s)</source>
            <translation>
                <numerusform>%n talk</numerusform>
                <numerusform>%n talks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>minutes of talk</comment>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open question(s) or concern(s)</source>
            <translation>
                <numerusform>%n open question or concern</numerusform>
                <numerusform>%n open questions and concerns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On this stage since {date}, %n day(s)</source>
            <translation>
                <numerusform>On this stage since {date}, %n day</numerusform>
                <numerusform>On this stage since {date}, %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ColumnsPage</name>
        <message numerus="yes">
            <source>%Ln column(s) will be imported.</source>
            <translation>
                <numerusform>%Ln column will be imported.</numerusform>
                <numerusform>%Ln columns will be imported.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConcernsSection</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n more answered</source>
            <translation>
                <numerusform>Show %n more answered</numerusform>
                <numerusform>Show %n more answered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactPane</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Contacts</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>%n day left</numerusform>
                <numerusform>%n days left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactsPage</name>
        <message numerus="yes">
            <source>Contacts in the trash are kept for %n day(s), and can be restored until then.</source>
            <translation>
                <numerusform>Contacts in the trash are kept for %n day, and can be restored until then.</numerusform>
                <numerusform>Contacts in the trash are kept for %n days, and can be restored until then.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CriterionPage</name>
        <message numerus="yes">
            <source>%n answer(s) saved. Cancel leaves out only what is on this page.</source>
            <translation>
                <numerusform>%n answer saved. Cancel leaves out only what is on this page.</numerusform>
                <numerusform>%n answers saved. Cancel leaves out only what is on this page.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilePage</name>
        <message numerus="yes">
            <source>about %Ln row(s)</source>
            <translation>
                <numerusform>about %Ln row</numerusform>
                <numerusform>about %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln column(s)</source>
            <translation>
                <numerusform>%Ln column</numerusform>
                <numerusform>%Ln columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message numerus="yes">
            <source>%n people found for “{text}”</source>
            <translation>
                <numerusform>%n person found for “{text}”</numerusform>
                <numerusform>%n people found for “{text}”</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>&amp;Import %Ln contact(s)</source>
            <translation>
                <numerusform>&amp;Import %Ln contact</numerusform>
                <numerusform>&amp;Import %Ln contacts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KnownHint</name>
        <message numerus="yes">
            <source>%n other(s)</source>
            <translation>
                <numerusform>%n other</numerusform>
                <numerusform>%n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Nobody</name>
        <message numerus="yes">
            <source>Contacts you delete stay here for %n day(s).</source>
            <translation>
                <numerusform>Contacts you delete stay here for %n day.</numerusform>
                <numerusform>Contacts you delete stay here for %n days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressItem</name>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message numerus="yes">
            <source>about %Ln minute(s) left</source>
            <translation>
                <numerusform>about %Ln minute left</numerusform>
                <numerusform>about %Ln minutes left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SummaryPage</name>
        <message numerus="yes">
            <source>%Ln contact(s) imported into “{list}”</source>
            <translation>
                <numerusform>%Ln contact imported into “{list}”</numerusform>
                <numerusform>%Ln contacts imported into “{list}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln were here already; what they lacked was filled in.</source>
            <translation>
                <numerusform>%Ln was here already; what was lacking was filled in.</numerusform>
                <numerusform>%Ln were here already; what they lacked was filled in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln were skipped.</source>
            <translation>
                <numerusform>%Ln was skipped.</numerusform>
                <numerusform>%Ln were skipped.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln asked you not to contact them, and stay marked.</source>
            <translation>
                <numerusform>%Ln asked you not to contact them, and stays marked.</numerusform>
                <numerusform>%Ln asked you not to contact them, and stay marked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) could not be imported:</source>
            <translation>
                <numerusform>%Ln row could not be imported:</numerusform>
                <numerusform>%Ln rows could not be imported:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimelineSection</name>
        <message numerus="yes">
            <source>%n talk(s)</source>
            <translation>
                <numerusform>%n talk</numerusform>
                <numerusform>%n talks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>for %n day(s)</source>
            <translation>
                <numerusform>for %n day</numerusform>
                <numerusform>for %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n talk(s)</source>
            <translation>
                <numerusform>%n talk</numerusform>
                <numerusform>%n talks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>minutes of talk</comment>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
</TS>
