<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="mk" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About ProspectDesk</source>
            <translation>За ProspectDesk</translation>
        </message>
        <message>
            <source>Who is worth my time, and what do I do with them next?</source>
            <translation>Кој заслужува од моето време, и што е следно со него?</translation>
        </message>
        <message>
            <source>Your data: {folder}</source>
            <translation>Вашите податоци: {folder}</translation>
        </message>
        <message>
            <source>Nothing of it leaves this computer.</source>
            <translation>Ништо од нив не го напушта овој компјутер.</translation>
        </message>
        <message>
            <source>Icons: Lucide, ISC licence. ProspectDesk: MIT licence.</source>
            <translation>Икони: Lucide, лиценца ISC. ProspectDesk: лиценца MIT.</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;New lead…</source>
            <translation>&amp;Нов лид…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Увези…</translation>
        </message>
        <message>
            <source>Add sample &amp;data</source>
            <translation>Додај &amp;пример-податоци</translation>
        </message>
        <message>
            <source>&amp;Remove the sample data</source>
            <translation>&amp;Отстрани ги пример-податоците</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Поставувања…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>И&amp;злез</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Врати</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>П&amp;овтори</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Барај</translation>
        </message>
        <message>
            <source>&amp;Clear the search</source>
            <translation>&amp;Исчисти го барањето</translation>
        </message>
        <message>
            <source>&amp;Qualify…</source>
            <translation>&amp;Квалификувај…</translation>
        </message>
        <message>
            <source>&amp;Log a talk</source>
            <translation>&amp;Запиши разговор</translation>
        </message>
        <message>
            <source>&amp;Follow up</source>
            <translation>&amp;Јави се повторно</translation>
        </message>
        <message>
            <source>&amp;Move to…</source>
            <translation>Пре&amp;мести во…</translation>
        </message>
        <message>
            <source>&amp;Edit details</source>
            <translation>&amp;Уреди детали</translation>
        </message>
        <message>
            <source>Move to &amp;trash</source>
            <translation>Фрли во &amp;корпа</translation>
        </message>
        <message>
            <source>&amp;Today</source>
            <translation>&amp;Денес</translation>
        </message>
        <message>
            <source>&amp;Board</source>
            <translation>&amp;Табла</translation>
        </message>
        <message>
            <source>&amp;Contacts</source>
            <translation>&amp;Контакти</translation>
        </message>
        <message>
            <source>Contact &amp;details</source>
            <translation>Детали за контакт&amp;от</translation>
        </message>
        <message>
            <source>&amp;Next pane</source>
            <translation>&amp;Следно окно</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Цел екран</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Кратенки на тастатура</translation>
        </message>
        <message>
            <source>&amp;About ProspectDesk</source>
            <translation>&amp;За ProspectDesk</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Датотека</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Уредување</translation>
        </message>
        <message>
            <source>&amp;Contact</source>
            <translation>&amp;Контакт</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Поглед</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Помош</translation>
        </message>
    </context>
    <context>
        <name>AddressFields</name>
        <message>
            <source>Add an address</source>
            <translation>Додај адреса</translation>
        </message>
    </context>
    <context>
        <name>Banners</name>
        <message>
            <source>In the trash since {date}. Restore to change anything.</source>
            <translation>Во корпа од {date}. Вратете го за да менувате.</translation>
        </message>
        <message>
            <source>Do not contact: this person asked not to hear from you again.</source>
            <translation>Не контактирај: оваа личност побара да не ѝ се јавувате повеќе.</translation>
        </message>
        <message>
            <source>Do not contact: asked so on {date}.</source>
            <translation>Не контактирај: побарано на {date}.</translation>
        </message>
        <message>
            <source>Not saved. What you wrote is kept here.</source>
            <translation>Не е зачувано. Напишаното останува тука.</translation>
        </message>
        <message>
            <source>Not saved for {names}. What you wrote is kept here.</source>
            <translation>Не е зачувано за {names}. Напишаното останува тука.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Отфрли</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Обиди се повторно</translation>
        </message>
    </context>
    <context>
        <name>BirthdayEdit</name>
        <message>
            <source>Day</source>
            <translation>Ден</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Година</translation>
        </message>
        <message>
            <source>May stay empty</source>
            <translation>Може да остане празно</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месец</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Роденден</translation>
        </message>
        <message>
            <source>A birthday needs a day and a month; the year may stay empty.</source>
            <translation>За роденден се потребни ден и месец; годината може да остане празна.</translation>
        </message>
        <message>
            <source>Write the year with four digits, or leave it empty.</source>
            <translation>Напишете ја годината со четири цифри, или оставете ја празна.</translation>
        </message>
        <message>
            <source>This day is still to come.</source>
            <translation>Овој ден допрва ќе дојде.</translation>
        </message>
        <message>
            <source>29 February does not exist in {year}.</source>
            <translation>29 февруари не постои во {year} година.</translation>
        </message>
        <message>
            <source>There is no {day} {month}.</source>
            <translation>Не постои {day} {month}.</translation>
        </message>
    </context>
    <context>
        <name>BirthdaySection</name>
        <message>
            <source>Not known</source>
            <translation>Непознато</translation>
        </message>
        <message>
            <source>Add a birthday</source>
            <translation>Додај роденден</translation>
        </message>
        <message>
            <source>none</source>
            <translation>нема</translation>
        </message>
        <message>
            <source>Birthday: {day}</source>
            <translation>Роденден: {day}</translation>
        </message>
        <message>
            <source>turns {age}, {date}</source>
            <translation>полни {age}, {date}</translation>
        </message>
        <message>
            <source>next: {date}</source>
            <translation>следен: {date}</translation>
        </message>
        <message numerus="yes">
            <source>card alarm %n day(s) before</source>
            <translation>
                <numerusform>потсетник за честитка, дена претходно: %n</numerusform>
                <numerusform>потсетник за честитка, дена претходно: %n</numerusform>
                <numerusform>потсетник за честитка, дена претходно: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Days before the birthday to write a card</source>
            <translation>Колку дена пред роденденот да се напише честитка</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Роденден</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>This is the last column on this side.</source>
            <translation>Ова е последната колона на оваа страна.</translation>
        </message>
        <message>
            <source>This is the first card.</source>
            <translation>Ова е првата картичка.</translation>
        </message>
        <message>
            <source>This is the last card.</source>
            <translation>Ова е последната картичка.</translation>
        </message>
    </context>
    <context>
        <name>BoardController</name>
        <message>
            <source>{name}: {stage}, place {place} of {count}</source>
            <translation>{name}: {stage}, место {place} од {count}</translation>
        </message>
    </context>
    <context>
        <name>BoardPage</name>
        <message>
            <source>Board</source>
            <translation>Табла</translation>
        </message>
    </context>
    <context>
        <name>BulkBar</name>
        <message>
            <source>{count} chosen</source>
            <translation>Избрани: {count}</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Ознака</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Листа</translation>
        </message>
        <message>
            <source>Move to trash</source>
            <translation>Фрли во корпа</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>Give all chosen contacts a tag</source>
            <translation>Дај им ознака на сите избрани контакти</translation>
        </message>
        <message>
            <source>Put all chosen contacts on a lead list</source>
            <translation>Стави ги сите избрани контакти на листа</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Додај ознака</translation>
        </message>
        <message>
            <source>New tag…</source>
            <translation>Нова ознака…</translation>
        </message>
        <message>
            <source>Put on a list</source>
            <translation>Стави на листа</translation>
        </message>
        <message>
            <source>No list</source>
            <translation>Без листа</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>Нова ознака</translation>
        </message>
        <message>
            <source>Tag for all chosen contacts</source>
            <translation>Ознака за сите избрани контакти</translation>
        </message>
    </context>
    <context>
        <name>CalendarPopup</name>
        <message>
            <source>Calendar</source>
            <translation>Календар</translation>
        </message>
        <message>
            <source>Previous month</source>
            <translation>Претходен месец</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>Следен месец</translation>
        </message>
    </context>
    <context>
        <name>CardSentence</name>
        <message>
            <source>{name}, {company}</source>
            <translation>{name}, {company}</translation>
        </message>
        <message numerus="yes">
            <source>in {stage} for %n day(s)</source>
            <translation>
                <numerusform>во {stage}, денови: %n</numerusform>
                <numerusform>во {stage}, денови: %n</numerusform>
                <numerusform>во {stage}, денови: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>без одговор</translation>
        </message>
    </context>
    <context>
        <name>CardTips</name>
        <message>
            <source>{criterion}: not asked yet</source>
            <translation>{criterion}: сè уште не е прашано</translation>
        </message>
        <message>
            <source>{criterion}: {answer}
{channel}, {date}</source>
            <translation>{criterion}: {answer}
{channel}, {date}</translation>
        </message>
    </context>
    <context>
        <name>CheckPage</name>
        <message>
            <source>Looking through the file: {done} of {total}</source>
            <translation>Се прегледува датотеката: {done} од {total}</translation>
        </message>
        <message>
            <source>Looking through the file…</source>
            <translation>Се прегледува датотеката…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s) in the file, all of them new.</source>
            <translation>
                <numerusform>Луѓе во датотеката: %Ln, сите нови.</numerusform>
                <numerusform>Луѓе во датотеката: %Ln, сите нови.</numerusform>
                <numerusform>Луѓе во датотеката: %Ln, сите нови.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln person(s) in the file. Nothing is changed before you import.</source>
            <translation>
                <numerusform>Луѓе во датотеката: %Ln. Ништо не се менува пред да увезете.</numerusform>
                <numerusform>Луѓе во датотеката: %Ln. Ништо не се менува пред да увезете.</numerusform>
                <numerusform>Луѓе во датотеката: %Ln. Ништо не се менува пред да увезете.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them asked you not to contact them. They stay marked.</source>
            <translation>
                <numerusform>Од нив %Ln побарале да не ги контактирате. Остануваат означени.</numerusform>
                <numerusform>Од нив %Ln побарале да не ги контактирате. Остануваат означени.</numerusform>
                <numerusform>Од нив %Ln побарале да не ги контактирате. Остануваат означени.</numerusform>
            </translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Ред</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Име</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Фирма</translation>
        </message>
        <message>
            <source>E-mail or phone</source>
            <translation>Е-пошта или телефон</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Зошто</translation>
        </message>
        <message>
            <source>As it stands in the file</source>
            <translation>Како што стои во датотеката</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Што да се прави</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more row(s) of this kind</source>
            <translation>
                <numerusform>и уште вакви редови: %Ln</numerusform>
                <numerusform>и уште вакви редови: %Ln</numerusform>
                <numerusform>и уште вакви редови: %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} (do not contact)</source>
            <translation>{name} (не контактирај)</translation>
        </message>
        <message>
            <source>People here &amp;already</source>
            <translation>Луѓе што веќе се &amp;тука</translation>
        </message>
        <message>
            <source>Rows of the file; Space opens the list of what to do</source>
            <translation>Редови од датотеката; со Space се отвора списокот што да се прави</translation>
        </message>
        <message>
            <source>Looking through the file</source>
            <translation>Се прегледува датотеката</translation>
        </message>
    </context>
    <context>
        <name>Chips</name>
        <message>
            <source>new</source>
            <comment>on the stage since today</comment>
            <translation>нов</translation>
        </message>
        <message>
            <source>{days}d</source>
            <translation>{days} д.</translation>
        </message>
        <message>
            <source>do not contact</source>
            <translation>не контактирај</translation>
        </message>
        <message>
            <source>Asked not to be contacted</source>
            <translation>Побара да не се контактира</translation>
        </message>
        <message>
            <source>not qualified</source>
            <translation>неквалификуван</translation>
        </message>
        <message>
            <source>Moved here before qualifying</source>
            <translation>Преместен тука пред квалификување</translation>
        </message>
        <message>
            <source>Moved here without qualifying; still open: {criteria}</source>
            <translation>Преместен тука без квалификување; сè уште отворено: {criteria}</translation>
        </message>
        <message numerus="yes">
            <source>! %n day(s) late</source>
            <translation>
                <numerusform>! доцни %n д.</numerusform>
                <numerusform>! доцни %n д.</numerusform>
                <numerusform>! доцни %n д.</numerusform>
            </translation>
        </message>
        <message>
            <source>Late since {date}: {what}</source>
            <translation>Доцни од {date}: {what}</translation>
        </message>
        <message>
            <source>{day} {time}</source>
            <translation>{day} {time}</translation>
        </message>
        <message>
            <source>{when} · {what}</source>
            <translation>{when} · {what}</translation>
        </message>
        <message>
            <source>Next step, {when}: {what}</source>
            <translation>Следен чекор, {when}: {what}</translation>
        </message>
        <message>
            <source>follow up</source>
            <translation>јави се повторно</translation>
        </message>
        <message>
            <source>today</source>
            <translation>денес</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>утре</translation>
        </message>
        <message>
            <source>no call to action</source>
            <translation>без повик за акција</translation>
        </message>
        <message>
            <source>The last presentation ended without a call to action</source>
            <translation>Последната презентација заврши без повик за акција</translation>
        </message>
        <message>
            <source>close not asked</source>
            <translation>не е побарана одлука</translation>
        </message>
        <message>
            <source>The last presentation ended without asking for the close</source>
            <translation>Последната презентација заврши без барање за одлука</translation>
        </message>
        <message>
            <source>Decide or drop: {why} without a decision</source>
            <translation>Одлучи или откажи се: {why} без одлука</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n д.</numerusform>
                <numerusform>%n д.</numerusform>
                <numerusform>%n д.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n talk(s)</source>
            <translation>
                <numerusform>разговори: %n</numerusform>
                <numerusform>разговори: %n</numerusform>
                <numerusform>разговори: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>minutes of talk</comment>
            <translation>
                <numerusform>%n мин.</numerusform>
                <numerusform>%n мин.</numerusform>
                <numerusform>%n мин.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open question(s) or concern(s)</source>
            <translation>
                <numerusform>отворени прашања и сомнежи: %n</numerusform>
                <numerusform>отворени прашања и сомнежи: %n</numerusform>
                <numerusform>отворени прашања и сомнежи: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>за %n д.</numerusform>
                <numerusform>за %n д.</numerusform>
                <numerusform>за %n д.</numerusform>
            </translation>
        </message>
        <message>
            <source>Birthday on {date}</source>
            <translation>Роденден на {date}</translation>
        </message>
        <message>
            <source>On this stage since today</source>
            <translation>На оваа етапа од денес</translation>
        </message>
        <message numerus="yes">
            <source>On this stage since {date}, %n day(s)</source>
            <translation>
                <numerusform>На оваа етапа од {date}, денови: %n</numerusform>
                <numerusform>На оваа етапа од {date}, денови: %n</numerusform>
                <numerusform>На оваа етапа од {date}, денови: %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Column</name>
        <message>
            <source>{shown} / {all}</source>
            <translation>{shown} / {all}</translation>
        </message>
        <message>
            <source>{stage}, cards: {count}</source>
            <translation>{stage}, картички: {count}</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message>
            <source>New lead</source>
            <translation>Нов лид</translation>
        </message>
        <message>
            <source>Fold the column</source>
            <translation>Склопи ја колоната</translation>
        </message>
    </context>
    <context>
        <name>ColumnsPage</name>
        <message>
            <source>In the file</source>
            <translation>Во датотеката</translation>
        </message>
        <message>
            <source>For example</source>
            <translation>На пример</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>Оди во</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Зошто</translation>
        </message>
        <message>
            <source>Column {number}</source>
            <translation>Колона {number}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln column(s) will be imported.</source>
            <translation>
                <numerusform>Колони што ќе се увезат: %Ln.</numerusform>
                <numerusform>Колони што ќе се увезат: %Ln.</numerusform>
                <numerusform>Колони што ќе се увезат: %Ln.</numerusform>
            </translation>
        </message>
        <message>
            <source>This is an export of {program}.</source>
            <translation>Ова е извоз од {program}.</translation>
        </message>
        <message>
            <source>Left out, as it looks like card numbers or passwords: {columns}</source>
            <translation>Изоставено, бидејќи личи на броеви на картички или лозинки: {columns}</translation>
        </message>
        <message>
            <source>Columns of the file; Space opens the list of places</source>
            <translation>Колони од датотеката; со Space се отвора списокот на места</translation>
        </message>
        <message>
            <source>No column holds a name, a company, an e-mail or a number. Tell for at least one what it holds.</source>
            <translation>Ниту една колона не содржи име, фирма, е-пошта или број. Кажете барем за една што содржи.</translation>
        </message>
        <message>
            <source>Columns not &amp;recognised go to</source>
            <translation>&amp;Непознатите колони одат во</translation>
        </message>
        <message>
            <source>&amp;Dates such as 03/04 are</source>
            <translation>&amp;Датумите како 03/04 се</translation>
        </message>
        <message>
            <source>&amp;Full names begin with</source>
            <translation>&amp;Целите имиња почнуваат со</translation>
        </message>
        <message>
            <source>a note</source>
            <translation>белешка</translation>
        </message>
        <message>
            <source>own fields</source>
            <translation>сопствени полиња</translation>
        </message>
        <message>
            <source>nowhere: leave them out</source>
            <translation>никаде: изостави ги</translation>
        </message>
        <message>
            <source>not certain: keep them in a note</source>
            <translation>не е сигурно: зачувај ги во белешка</translation>
        </message>
        <message>
            <source>day first: 3 April</source>
            <translation>прво денот: 3 април</translation>
        </message>
        <message>
            <source>month first: March 4</source>
            <translation>прво месецот: 4 март</translation>
        </message>
        <message>
            <source>the first name</source>
            <translation>името</translation>
        </message>
        <message>
            <source>the last name</source>
            <translation>презимето</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>What happened</source>
            <translation>Што се случи</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Зачувај</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Исход</translation>
        </message>
        <message>
            <source> min</source>
            <comment>length of a talk</comment>
            <translation> мин.</translation>
        </message>
        <message>
            <source>Minutes it took</source>
            <translation>Колку минути траеше</translation>
        </message>
        <message>
            <source>Stop the clock ({time})</source>
            <translation>Запри го часовникот ({time})</translation>
        </message>
        <message>
            <source>Start the clock</source>
            <translation>Пушти го часовникот</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Зачувано</translation>
        </message>
        <message>
            <source>Write what happened… A line that begins with ? is a question, with ! a concern.</source>
            <translation>Напишете што се случи… Ред што почнува со ? е прашање, со ! е сомнеж.</translation>
        </message>
        <message>
            <source>Note or talk</source>
            <translation>Белешка или разговор</translation>
        </message>
        <message>
            <source>A line that begins with ? is kept as a question, with ! as a concern. Ctrl+Enter saves.</source>
            <translation>Ред што почнува со ? се чува како прашање, со ! како сомнеж. Ctrl+Enter зачувува.</translation>
        </message>
    </context>
    <context>
        <name>ConcernRow</name>
        <message>
            <source>{kind} of {date}</source>
            <translation>{kind} од {date}</translation>
        </message>
        <message>
            <source>{answer} ({date})</source>
            <translation>{answer} ({date})</translation>
        </message>
        <message>
            <source>answered {date}</source>
            <translation>одговорено на {date}</translation>
        </message>
        <message>
            <source>Open again: {concern}</source>
            <translation>Отвори повторно: {concern}</translation>
        </message>
        <message>
            <source>Answered: {concern}</source>
            <translation>Одговорено: {concern}</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Отвори повторно</translation>
        </message>
        <message>
            <source>Check off with an answer</source>
            <translation>Заврши со одговор</translation>
        </message>
        <message>
            <source>What was answered?</source>
            <translation>Што е одговорено?</translation>
        </message>
        <message>
            <source>How was it put right?</source>
            <translation>Како е решено?</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Одговор</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Зачувај</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
    </context>
    <context>
        <name>ConcernsSection</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>отворени: %n</numerusform>
                <numerusform>отворени: %n</numerusform>
                <numerusform>отворени: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n more answered</source>
            <translation>
                <numerusform>Покажи уште одговорени: %n</numerusform>
                <numerusform>Покажи уште одговорени: %n</numerusform>
                <numerusform>Покажи уште одговорени: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Questions and concerns</source>
            <translation>Прашања и сомнежи</translation>
        </message>
        <message>
            <source>None. Begin a line of a note with ? or ! and it stands here until it is answered.</source>
            <translation>Нема. Почнете ред во белешка со ? или ! и ќе стои тука додека не се одговори.</translation>
        </message>
        <message>
            <source>Write down a question</source>
            <translation>Запиши прашање</translation>
        </message>
    </context>
    <context>
        <name>ContactPane</name>
        <message>
            <source>today</source>
            <translation>денес</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>утре</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>вчера</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>доцни %n д.</numerusform>
                <numerusform>доцни %n д.</numerusform>
                <numerusform>доцни %n д.</numerusform>
            </translation>
        </message>
        <message>
            <source>{late}, {date}</source>
            <translation>{late}, {date}</translation>
        </message>
        <message>
            <source>{date}, {time}</source>
            <translation>{date}, {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n мин.</numerusform>
                <numerusform>%n мин.</numerusform>
                <numerusform>%n мин.</numerusform>
            </translation>
        </message>
        <message>
            <source>{day} {month}</source>
            <translation>{day} {month}</translation>
        </message>
        <message>
            <source>{amount} {currency}</source>
            <translation>{amount} {currency}</translation>
        </message>
        <message>
            <source>Nobody selected</source>
            <translation>Никој не е избран</translation>
        </message>
        <message>
            <source>Select a card or a contact to see everything about it here.</source>
            <translation>Изберете картичка или контакт за да видите сè за него тука.</translation>
        </message>
        <message>
            <source>Contact details</source>
            <translation>Детали за контактот</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копирај</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Отстрани</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адреса</translation>
        </message>
        <message>
            <source>Street and number</source>
            <translation>Улица и број</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>Поштенски број</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Град</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Регион</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Земја</translation>
        </message>
        <message>
            <source>Name of the field</source>
            <translation>Име на полето</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Име</translation>
        </message>
        <message>
            <source>Value of the field</source>
            <translation>Вредност на полето</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Вредност</translation>
        </message>
    </context>
    <context>
        <name>Contacts</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>доцни %n д.</numerusform>
                <numerusform>доцни %n д.</numerusform>
                <numerusform>доцни %n д.</numerusform>
            </translation>
        </message>
        <message>
            <source>today</source>
            <translation>денес</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>утре</translation>
        </message>
        <message>
            <source>last day</source>
            <translation>последен ден</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>уште %n д.</numerusform>
                <numerusform>уште %n д.</numerusform>
                <numerusform>уште %n д.</numerusform>
            </translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Име</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Фирма</translation>
        </message>
        <message>
            <source>Job title</source>
            <translation>Работно место</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Е-пошта</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Град</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Етапа</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>Следен контакт</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Извор</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Листа</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Додадено</translation>
        </message>
        <message>
            <source>In the trash</source>
            <translation>Во корпа</translation>
        </message>
    </context>
    <context>
        <name>ContactsModel</name>
        <message>
            <source>Click to sort by this column</source>
            <translation>Кликнете за подредување по оваа колона</translation>
        </message>
        <message>
            <source>The table can be sorted by name, company and date added</source>
            <translation>Табелата може да се подреди по име, фирма и датум на додавање</translation>
        </message>
    </context>
    <context>
        <name>ContactsPage</name>
        <message>
            <source>Trash</source>
            <translation>Корпа</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Контакти</translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>{shown} од {all}</translation>
        </message>
        <message numerus="yes">
            <source>Contacts in the trash are kept for %n day(s), and can be restored until then.</source>
            <translation>
                <numerusform>Контактите во корпата се чуваат %n дена и дотогаш може да се вратат.</numerusform>
                <numerusform>Контактите во корпата се чуваат %n дена и дотогаш може да се вратат.</numerusform>
                <numerusform>Контактите во корпата се чуваат %n дена и дотогаш може да се вратат.</numerusform>
            </translation>
        </message>
        <message>
            <source>More contacts match. These are the newest: type on to narrow the search.</source>
            <translation>Има уште совпаѓања. Ова се најновите: пишувајте понатаму за да го стесните барањето.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копирај</translation>
        </message>
        <message>
            <source>Move to trash</source>
            <translation>Фрли во корпа</translation>
        </message>
        <message>
            <source>Too many to copy: export them instead.</source>
            <translation>Премногу за копирање: извезете ги.</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Колони</translation>
        </message>
    </context>
    <context>
        <name>CriterionLine</name>
        <message>
            <source>not asked yet</source>
            <translation>сè уште не е прашано</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>непознато</translation>
        </message>
        <message>
            <source>{channel}, {date}</source>
            <translation>{channel}, {date}</translation>
        </message>
        <message>
            <source>{criterion}: {answer}</source>
            <translation>{criterion}: {answer}</translation>
        </message>
        <message>
            <source>Ask again: {criterion}</source>
            <translation>Прашај повторно: {criterion}</translation>
        </message>
        <message>
            <source>Ask: {criterion}</source>
            <translation>Прашај: {criterion}</translation>
        </message>
    </context>
    <context>
        <name>CriterionMark</name>
        <message>
            <source>{criterion}: {answer}</source>
            <translation>{criterion}: {answer}</translation>
        </message>
    </context>
    <context>
        <name>CriterionPage</name>
        <message>
            <source>Your target market: {words}</source>
            <translation>Вашиот целен пазар: {words}</translation>
        </message>
        <message>
            <source>After this no</source>
            <translation>По ова „не“</translation>
        </message>
        <message>
            <source>Stop here: not a fit</source>
            <translation>Застани тука: не одговара</translation>
        </message>
        <message>
            <source>Go on asking</source>
            <translation>Продолжи со прашањата</translation>
        </message>
        <message>
            <source>&amp;How do you know?</source>
            <translation>&amp;Како знаете?</translation>
        </message>
        <message>
            <source>&amp;What did they say? (optional)</source>
            <translation>&amp;Што рекоа? (по желба)</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) saved. Cancel leaves out only what is on this page.</source>
            <translation>
                <numerusform>Зачувани одговори: %n. Со „Откажи“ отпаѓа само она што е на оваа страница.</numerusform>
                <numerusform>Зачувани одговори: %n. Со „Откажи“ отпаѓа само она што е на оваа страница.</numerusform>
                <numerusform>Зачувани одговори: %n. Со „Откажи“ отпаѓа само она што е на оваа страница.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is saved yet: Cancel leaves everything as it was.</source>
            <translation>Сè уште ништо не е зачувано: со „Откажи“ сè останува како што беше.</translation>
        </message>
    </context>
    <context>
        <name>CustomFields</name>
        <message>
            <source>Give the field a name.</source>
            <translation>Дајте му име на полето.</translation>
        </message>
        <message>
            <source>Add a field of your own</source>
            <translation>Додај сопствено поле</translation>
        </message>
    </context>
    <context>
        <name>DateChooser</name>
        <message>
            <source>Tomorrow</source>
            <translation>Утре</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>За една недела</translation>
        </message>
        <message>
            <source>In a month</source>
            <translation>За еден месец</translation>
        </message>
        <message>
            <source>In three months</source>
            <translation>За три месеци</translation>
        </message>
        <message>
            <source>Pick a date…</source>
            <translation>Избери датум…</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Датум</translation>
        </message>
        <message>
            <source>No date yet</source>
            <translation>Сè уште без датум</translation>
        </message>
    </context>
    <context>
        <name>DayButton</name>
        <message>
            <source>Today, {date}</source>
            <translation>Денес, {date}</translation>
        </message>
    </context>
    <context>
        <name>DeciderFields</name>
        <message>
            <source>Na&amp;me</source>
            <translation>&amp;Име</translation>
        </message>
        <message>
            <source>&amp;Job title</source>
            <translation>&amp;Работно место</translation>
        </message>
        <message>
            <source>&amp;Phone</source>
            <translation>&amp;Телефон</translation>
        </message>
        <message>
            <source>&amp;E-mail</source>
            <translation>&amp;Е-пошта</translation>
        </message>
        <message>
            <source>Decides at {company}, says {known}.</source>
            <translation>Одлучува во {company}, вели {known}.</translation>
        </message>
        <message>
            <source>At {company} it is {decider} who decides; added as a new lead.</source>
            <translation>Во {company} одлучува {decider}; додадено како нов лид.</translation>
        </message>
        <message>
            <source>Decides, says {known}.</source>
            <translation>Одлучува, вели {known}.</translation>
        </message>
        <message>
            <source>It is {decider} who decides; added as a new lead.</source>
            <translation>Одлучува {decider}; додадено како нов лид.</translation>
        </message>
    </context>
    <context>
        <name>DeciderPage</name>
        <message>
            <source>Who does decide?</source>
            <translation>Кој одлучува?</translation>
        </message>
        <message>
            <source>Added as a new lead at {company}, linked with {name}.</source>
            <translation>Се додава како нов лид во {company}, поврзан со {name}.</translation>
        </message>
        <message>
            <source>Added as a new lead, linked with {name}.</source>
            <translation>Се додава како нов лид, поврзан со {name}.</translation>
        </message>
        <message>
            <source>&amp;Add lead</source>
            <translation>&amp;Додај лид</translation>
        </message>
        <message>
            <source>&amp;Nobody known</source>
            <translation>&amp;Не се знае</translation>
        </message>
    </context>
    <context>
        <name>DetailsSection</name>
        <message>
            <source>Add</source>
            <translation>Додај</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Извор</translation>
        </message>
        <message>
            <source>No list</source>
            <translation>Без листа</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Листа</translation>
        </message>
        <message>
            <source>Standing remarks</source>
            <translation>Трајни забелешки</translation>
        </message>
        <message>
            <source>Added {date}</source>
            <translation>Додадено на {date}</translation>
        </message>
        <message>
            <source>Keep a name, a company, a number or an e-mail: something must tell who this is.</source>
            <translation>Оставете име, фирма, број или е-пошта: нешто мора да каже кој е ова.</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Детали</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Име</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Презиме</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>Прекар</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Фирма</translation>
        </message>
        <message>
            <source>Job title</source>
            <translation>Работно место</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Веб-страница</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Ознаки</translation>
        </message>
        <message>
            <source>About</source>
            <translation>За контактот</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Add a number</source>
            <translation>Додај број</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Е-пошта</translation>
        </message>
        <message>
            <source>Add an e-mail</source>
            <translation>Додај е-пошта</translation>
        </message>
    </context>
    <context>
        <name>DropStrip</name>
        <message>
            <source>Not ready</source>
            <translation>Не е подготвен</translation>
        </message>
        <message>
            <source>Said no</source>
            <translation>Рече не</translation>
        </message>
        <message>
            <source>Not a fit</source>
            <translation>Не одговара</translation>
        </message>
    </context>
    <context>
        <name>EmptyColumn</name>
        <message>
            <source>Nothing here matches the filter.</source>
            <translation>Ништо тука не одговара на филтерот.</translation>
        </message>
        <message>
            <source>Whoever joins comes here.</source>
            <translation>Тука доаѓа секој што ќе се придружи.</translation>
        </message>
        <message>
            <source>No leads yet. Add one, or import a list.</source>
            <translation>Сè уште нема лидови. Додајте лид, или увезете листа.</translation>
        </message>
        <message>
            <source>The first “yes” to a criterion brings a lead here.</source>
            <translation>Првото „да“ на некој критериум го носи лидот тука.</translation>
        </message>
        <message>
            <source>Three “yes” make a prospect. Qualify a lead to see one here.</source>
            <translation>Три „да“ прават проспект. Квалификувајте лид за да го видите тука.</translation>
        </message>
        <message>
            <source>Drag a prospect here when you have shown what you offer.</source>
            <translation>Довлечете проспект тука кога сте покажале што нудите.</translation>
        </message>
        <message>
            <source>Whoever asks for later waits here, with a date.</source>
            <translation>Кој бара подоцна, чека тука, со датум.</translation>
        </message>
        <message>
            <source>The first sale brings a contact here.</source>
            <translation>Првата продажба го носи контактот тука.</translation>
        </message>
        <message>
            <source>A second sale makes a repeat buyer.</source>
            <translation>Втората продажба прави повторен купувач.</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Нов лид</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Увези…</translation>
        </message>
    </context>
    <context>
        <name>EndingForm</name>
        <message>
            <source>Said no</source>
            <translation>Рече не</translation>
        </message>
        <message>
            <source>Not a fit</source>
            <translation>Не одговара</translation>
        </message>
        <message>
            <source>Close the card</source>
            <translation>Затворање на картичката</translation>
        </message>
        <message>
            <source>&amp;Close the card</source>
            <translation>&amp;Затвори ја картичката</translation>
        </message>
        <message>
            <source>Why is the card closed?</source>
            <translation>Зошто се затвора картичката?</translation>
        </message>
        <message>
            <source>They said no</source>
            <translation>Рекоа не</translation>
        </message>
        <message>
            <source>They could buy, and do not want to</source>
            <translation>Би можеле да купат, но не сакаат</translation>
        </message>
        <message>
            <source>One of the three criteria is not met</source>
            <translation>Еден од трите критериуми не е исполнет</translation>
        </message>
        <message>
            <source>Choose which of the two it is.</source>
            <translation>Изберете кое од двете.</translation>
        </message>
    </context>
    <context>
        <name>EntryEditor</name>
        <message>
            <source>Words of the entry</source>
            <translation>Текст на записот</translation>
        </message>
        <message>
            <source> min</source>
            <comment>length of a talk</comment>
            <translation> мин.</translation>
        </message>
        <message>
            <source>Minutes it took</source>
            <translation>Колку минути траеше</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Зачувај</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
    </context>
    <context>
        <name>EntryRow</name>
        <message>
            <source>More about this entry</source>
            <translation>Повеќе за овој запис</translation>
        </message>
        <message>
            <source>no call to action</source>
            <translation>без повик за акција</translation>
        </message>
        <message>
            <source>call to action: {words}, close not asked for</source>
            <translation>повик за акција: {words}, не е побарана одлука</translation>
        </message>
        <message>
            <source>call to action: {words}</source>
            <translation>повик за акција: {words}</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Уреди</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Копирај го текстот</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Отстрани</translation>
        </message>
    </context>
    <context>
        <name>FilePage</name>
        <message>
            <source>Looking at {file}…</source>
            <translation>Се чита {file}…</translation>
        </message>
        <message>
            <source>Column {number}</source>
            <translation>Колона {number}</translation>
        </message>
        <message numerus="yes">
            <source>about %Ln row(s)</source>
            <translation>
                <numerusform>околу %Ln редови</numerusform>
                <numerusform>околу %Ln редови</numerusform>
                <numerusform>околу %Ln редови</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln column(s)</source>
            <translation>
                <numerusform>колони: %Ln</numerusform>
                <numerusform>колони: %Ln</numerusform>
                <numerusform>колони: %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>an export of {program}</source>
            <translation>извоз од {program}</translation>
        </message>
        <message>
            <source>&amp;Encoding</source>
            <translation>&amp;Кодирање</translation>
        </message>
        <message>
            <source>Cells &amp;parted by</source>
            <translation>&amp;Разделувач</translation>
        </message>
        <message>
            <source>In &amp;quotes</source>
            <translation>&amp;Наводници</translation>
        </message>
        <message>
            <source>Lines &amp;before</source>
            <translation>Редови &amp;пред</translation>
        </message>
        <message>
            <source>First row has &amp;headings</source>
            <translation>Првиот ред е &amp;заглавје</translation>
        </message>
        <message>
            <source>The encoding is a guess. Look at the names below: if letters are wrong, choose another one.</source>
            <translation>Кодирањето е претпоставка. Погледнете ги имињата подолу: ако буквите се погрешни, изберете друго.</translation>
        </message>
        <message>
            <source>The first rows of the file</source>
            <translation>Првите редови од датотеката</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>The newest {count} people found for “{text}”. Type on to find others.</source>
            <translation>Најновите {count} луѓе пронајдени за „{text}“. Пишувајте понатаму за да најдете други.</translation>
        </message>
        <message numerus="yes">
            <source>%n people found for “{text}”</source>
            <translation>
                <numerusform>Пронајдени луѓе за „{text}“: %n</numerusform>
                <numerusform>Пронајдени луѓе за „{text}“: %n</numerusform>
                <numerusform>Пронајдени луѓе за „{text}“: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Исчисти</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Исчисти го барањето</translation>
        </message>
    </context>
    <context>
        <name>FoldedStrip</name>
        <message>
            <source>{stage}, folded, cards: {count}</source>
            <translation>{stage}, склопена, картички: {count}</translation>
        </message>
        <message>
            <source>{stage}: unfold the column</source>
            <translation>{stage}: расклопи ја колоната</translation>
        </message>
    </context>
    <context>
        <name>FollowUpForm</name>
        <message>
            <source>What about? Call, send the offer…</source>
            <translation>За што? Јави се, прати понуда…</translation>
        </message>
        <message>
            <source>What the follow-up is about</source>
            <translation>За што е повторниот контакт</translation>
        </message>
        <message>
            <source>Time, if it matters</source>
            <translation>Време, ако е важно</translation>
        </message>
        <message>
            <source>Time of the follow-up, may stay empty</source>
            <translation>Време на повторниот контакт, може да остане празно</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Зачувај</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>A follow-up needs a date.</source>
            <translation>За повторен контакт е потребен датум.</translation>
        </message>
        <message>
            <source>This is no time. Write 9:30, or leave it empty.</source>
            <translation>Ова не е време. Напишете 9:30, или оставете празно.</translation>
        </message>
    </context>
    <context>
        <name>FollowUpRow</name>
        <message>
            <source>Edit…</source>
            <translation>Уреди…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Отстрани</translation>
        </message>
        <message>
            <source>What the follow-up is about</source>
            <translation>За што е повторниот контакт</translation>
        </message>
        <message>
            <source>Get in touch</source>
            <translation>Јави се</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Утре</translation>
        </message>
        <message>
            <source>Put off until tomorrow</source>
            <translation>Одложи за утре</translation>
        </message>
        <message>
            <source>Pick another date</source>
            <translation>Избери друг датум</translation>
        </message>
        <message>
            <source>More about this follow-up</source>
            <translation>Повеќе за овој повторен контакт</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>from “{list}”</source>
            <translation>од „{list}“</translation>
        </message>
        <message>
            <source>{stage} · {days}</source>
            <translation>{stage} · {days}</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n д.</numerusform>
                <numerusform>%n д.</numerusform>
                <numerusform>%n д.</numerusform>
            </translation>
        </message>
        <message>
            <source>{stage} · not qualified</source>
            <translation>{stage} · неквалификуван</translation>
        </message>
        <message>
            <source>Stage: {stage}. Move to…</source>
            <translation>Етапа: {stage}. Премести во…</translation>
        </message>
        <message>
            <source>On the board “{pipeline}”. Click to move.</source>
            <translation>На таблата „{pipeline}“. Кликнете за преместување.</translation>
        </message>
        <message>
            <source>Moved without qualifying. {more}</source>
            <translation>Преместено без квалификување. {more}</translation>
        </message>
        <message>
            <source>Board: {pipeline}</source>
            <translation>Табла: {pipeline}</translation>
        </message>
        <message>
            <source>Edit details</source>
            <translation>Уреди детали</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Премести во…</translation>
        </message>
        <message>
            <source>Put on the board “{pipeline}”</source>
            <translation>Стави на таблата „{pipeline}“</translation>
        </message>
        <message>
            <source>Copy {text}</source>
            <translation>Копирај {text}</translation>
        </message>
        <message>
            <source>Permission to contact</source>
            <translation>Дозвола за контакт</translation>
        </message>
        <message>
            <source>Move to trash</source>
            <translation>Фрли во корпа</translation>
        </message>
        <message>
            <source>Qualify</source>
            <translation>Квалификувај</translation>
        </message>
        <message>
            <source>Log a talk</source>
            <translation>Запиши разговор</translation>
        </message>
        <message>
            <source>Follow up</source>
            <translation>Јави се повторно</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Повеќе</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>First name</source>
            <translation>Име</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>Средно име</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Презиме</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Име и презиме</translation>
        </message>
        <message>
            <source>Title before the name</source>
            <translation>Титула пред името</translation>
        </message>
        <message>
            <source>Title after the name</source>
            <translation>Титула по името</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>Прекар</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Фирма</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Оддел</translation>
        </message>
        <message>
            <source>Job title</source>
            <translation>Работно место</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Веб-страница</translation>
        </message>
        <message>
            <source>About</source>
            <translation>За контактот</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Kind of phone</source>
            <translation>Вид телефон</translation>
        </message>
        <message>
            <source>Country code of phone</source>
            <translation>Код на земја за телефон</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Е-пошта</translation>
        </message>
        <message>
            <source>Kind of e-mail</source>
            <translation>Вид е-пошта</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Улица</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Град</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Регион</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>Поштенски број</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Земја</translation>
        </message>
        <message>
            <source>Kind of address</source>
            <translation>Вид адреса</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Роденден</translation>
        </message>
        <message>
            <source>Birthday: day</source>
            <translation>Роденден: ден</translation>
        </message>
        <message>
            <source>Birthday: month</source>
            <translation>Роденден: месец</translation>
        </message>
        <message>
            <source>Birthday: year</source>
            <translation>Роденден: година</translation>
        </message>
        <message>
            <source>Birthday alarm, days before</source>
            <translation>Потсетник за роденден, денови претходно</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Ознаки</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Извор</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Идентификатор</translation>
        </message>
        <message>
            <source>Own field</source>
            <translation>Сопствено поле</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Белешка</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Изостави</translation>
        </message>
        <message>
            <source>{field} ({kind})</source>
            <translation>{field} ({kind})</translation>
        </message>
        <message>
            <source>known export</source>
            <translation>познат извоз</translation>
        </message>
        <message>
            <source>by its heading</source>
            <translation>по заглавјето</translation>
        </message>
        <message>
            <source>by what is in it</source>
            <translation>по содржината</translation>
        </message>
        <message>
            <source>as last time</source>
            <translation>како минатиот пат</translation>
        </message>
        <message>
            <source>chosen by you</source>
            <translation>ваш избор</translation>
        </message>
        <message>
            <source>not recognised</source>
            <translation>непознато</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>празно</translation>
        </message>
        <message>
            <source>of no use here</source>
            <translation>не е потребно тука</translation>
        </message>
        <message>
            <source>looks like card numbers</source>
            <translation>личи на броеви на картички</translation>
        </message>
        <message>
            <source>looks like passwords</source>
            <translation>личи на лозинки</translation>
        </message>
        <message>
            <source>no name, company, e-mail or number</source>
            <translation>без име, фирма, е-пошта или број</translation>
        </message>
        <message>
            <source>fewer cells than columns</source>
            <translation>помалку ќелии од колони</translation>
        </message>
        <message>
            <source>more cells than columns</source>
            <translation>повеќе ќелии од колони</translation>
        </message>
        <message>
            <source>a cell longer than any contact's</source>
            <translation>предолга ќелија за контакт</translation>
        </message>
        <message>
            <source>a quotation mark that is never closed</source>
            <translation>наводник што никаде не се затвора</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>не може да се прочита</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Нови</translation>
        </message>
        <message>
            <source>Here already</source>
            <translation>Веќе тука</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>Сомнителни</translation>
        </message>
        <message>
            <source>Broken</source>
            <translation>Неисправни</translation>
        </message>
        <message>
            <source>same identifier</source>
            <translation>ист идентификатор</translation>
        </message>
        <message>
            <source>same e-mail</source>
            <translation>иста е-пошта</translation>
        </message>
        <message>
            <source>same number and name</source>
            <translation>ист број и име</translation>
        </message>
        <message>
            <source>same e-mail of a firm</source>
            <translation>иста е-пошта на фирма</translation>
        </message>
        <message>
            <source>same number, similar name</source>
            <translation>ист број, слично име</translation>
        </message>
        <message>
            <source>{why} as line {line}</source>
            <translation>{why} како ред {line}</translation>
        </message>
        <message>
            <source>{why} as {name}</source>
            <translation>{why} како {name}</translation>
        </message>
        <message>
            <source>Fill the gaps</source>
            <translation>Пополни празнини</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Препиши</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Прескокни</translation>
        </message>
        <message>
            <source>Add as new</source>
            <translation>Додај како нов</translation>
        </message>
        <message>
            <source>Comma ,</source>
            <translation>Запирка ,</translation>
        </message>
        <message>
            <source>Semicolon ;</source>
            <translation>Точка-запирка ;</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Табулатор</translation>
        </message>
        <message>
            <source>Bar |</source>
            <translation>Црта |</translation>
        </message>
        <message>
            <source>Colon :</source>
            <translation>Две точки :</translation>
        </message>
        <message>
            <source>Caret ^</source>
            <translation>Знак ^</translation>
        </message>
        <message>
            <source>Tilde ~</source>
            <translation>Тилда ~</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Празно место</translation>
        </message>
        <message>
            <source>Double "</source>
            <translation>Двојни "</translation>
        </message>
        <message>
            <source>Single '</source>
            <translation>Единечни '</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нема</translation>
        </message>
        <message>
            <source>Cyrillic</source>
            <translation>Кирилица</translation>
        </message>
        <message>
            <source>Central European</source>
            <translation>Средноевропско</translation>
        </message>
        <message>
            <source>Western</source>
            <translation>Западно</translation>
        </message>
        <message>
            <source>Greek</source>
            <translation>Грчко</translation>
        </message>
        <message>
            <source>Turkish</source>
            <translation>Турско</translation>
        </message>
        <message>
            <source>Baltic</source>
            <translation>Балтичко</translation>
        </message>
        <message>
            <source>Hebrew</source>
            <translation>Хебрејско</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>Арапско</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>Јапонско</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>Кинеско</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>Корејско</translation>
        </message>
        <message>
            <source>Thai</source>
            <translation>Тајландско</translation>
        </message>
        <message>
            <source>all scripts</source>
            <translation>сите писма</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>File</source>
            <translation>Датотека</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Колони</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Листа</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>&amp;Hide</source>
            <translation>&amp;Скриј</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Затвори</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Увези</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Import %Ln contact(s)</source>
            <translation>
                <numerusform>&amp;Увези контакти: %Ln</numerusform>
                <numerusform>&amp;Увези контакти: %Ln</numerusform>
                <numerusform>&amp;Увези контакти: %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Следно</translation>
        </message>
        <message>
            <source>Importing {file}</source>
            <translation>Увоз на {file}</translation>
        </message>
        <message>
            <source>Save the rows that were not imported</source>
            <translation>Зачувај ги редовите што не се увезени</translation>
        </message>
        <message>
            <source>{file} (not imported).csv</source>
            <translation>{file} (неувезени).csv</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Import contacts</source>
            <translation>Увези контакти</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Назад</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
    </context>
    <context>
        <name>KeepFields</name>
        <message>
            <source>Ask: “May I keep you on my list?”</source>
            <translation>Прашајте: „Смеам ли да ве задржам на мојата листа?“</translation>
        </message>
        <message>
            <source>May I keep you on my list?</source>
            <translation>Смеам ли да ве задржам на мојата листа?</translation>
        </message>
        <message>
            <source>Yes — get in touch again on a day they agree to</source>
            <translation>Да — јави се повторно на договорен ден</translation>
        </message>
        <message>
            <source>No — do not contact any more</source>
            <translation>Не — не контактирај повеќе</translation>
        </message>
        <message>
            <source>Ask me later</source>
            <translation>Прашај ме подоцна</translation>
        </message>
        <message>
            <source>I did not ask</source>
            <translation>Не прашав</translation>
        </message>
        <message>
            <source>&amp;When will you get in touch again?</source>
            <translation>&amp;Кога ќе се јавите повторно?</translation>
        </message>
        <message>
            <source>&amp;How did you ask?</source>
            <translation>Како &amp;прашавте?</translation>
        </message>
        <message>
            <source>In their w&amp;ords (optional)</source>
            <translation>Со нивни &amp;зборови (по желба)</translation>
        </message>
        <message>
            <source>What did they answer? Say so too if you did not ask.</source>
            <translation>Што одговорија? Кажете и ако не сте прашале.</translation>
        </message>
        <message>
            <source>Every reminder for this contact ends and every card closes. Exports leave them out, and they are known again when a list brings them back.</source>
            <translation>Завршува секој потсетник за овој контакт и се затвора секоја картичка. Извозите го изоставаат, а ако се врати со некоја листа, ќе биде препознаен.</translation>
        </message>
        <message>
            <source>The card closes, and “Ask at the next talk” keeps the question.</source>
            <translation>Картичката се затвора, а прашањето останува во „Прашај при следниот разговор“.</translation>
        </message>
    </context>
    <context>
        <name>KnownHint</name>
        <message>
            <source>Open</source>
            <translation>Отвори</translation>
        </message>
        <message>
            <source>{name} asked not to be contacted.</source>
            <translation>{name} побара да не се контактира.</translation>
        </message>
        <message numerus="yes">
            <source>%n other(s)</source>
            <translation>
                <numerusform>уште %n</numerusform>
                <numerusform>уште %n</numerusform>
                <numerusform>уште %n</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} and {others} have this number.</source>
            <translation>{name} и {others} го имаат овој број.</translation>
        </message>
        <message>
            <source>{name} and {others} have this address.</source>
            <translation>{name} и {others} ја имаат оваа адреса.</translation>
        </message>
        <message>
            <source>{name} has this number.</source>
            <translation>{name} го има овој број.</translation>
        </message>
        <message>
            <source>{name} has this address.</source>
            <translation>{name} ја има оваа адреса.</translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>&amp;Name of the list</source>
            <translation>&amp;Име на листата</translation>
        </message>
        <message>
            <source>Where it comes &amp;from</source>
            <translation>&amp;Од каде е</translation>
        </message>
        <message>
            <source>&amp;Price paid</source>
            <translation>&amp;Платена цена</translation>
        </message>
        <message>
            <source>&amp;Received on</source>
            <translation>&amp;Добиена на</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>О&amp;знаки</translation>
        </message>
        <message>
            <source>As leads &amp;in</source>
            <translation>Како &amp;лидови во</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Валута</translation>
        </message>
        <message>
            <source>Whoever comes with this file belongs to one list, so that you can see later what it was worth.</source>
            <translation>Сите од оваа датотека се на една листа, за подоцна да видите колку вредела.</translation>
        </message>
        <message>
            <source>parted by commas, for everybody in the list</source>
            <translation>одделени со запирки, за сите на листата</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ништо</translation>
        </message>
        <message>
            <source>no board: contacts only</source>
            <translation>без табла: само контакти</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Import contacts</source>
            <translation>Увези контакти</translation>
        </message>
        <message>
            <source>Lists of contacts (*.csv *.tsv *.txt)</source>
            <translation>Листи со контакти (*.csv *.tsv *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Сите датотеки (*)</translation>
        </message>
        <message>
            <source>ProspectDesk made a mistake.</source>
            <translation>ProspectDesk направи грешка.</translation>
        </message>
        <message>
            <source>What was saved before is safe.</source>
            <translation>Тоа што беше зачувано претходно е безбедно.</translation>
        </message>
        <message>
            <source>Go on working; if it happens again, send us the report. It holds no data of your contacts.</source>
            <translation>Продолжете со работа; ако се повтори, испратете ни го извештајот. Во него нема податоци за вашите контакти.</translation>
        </message>
    </context>
    <context>
        <name>MenuButton</name>
        <message>
            <source>Opens a menu</source>
            <translation>Отвора мени</translation>
        </message>
    </context>
    <context>
        <name>MoveBanner</name>
        <message>
            <source>“{stage}” wants three yes.</source>
            <translation>За „{stage}“ се потребни три „да“.</translation>
        </message>
        <message>
            <source>“{stage}” wants a yes.</source>
            <translation>За „{stage}“ е потребно едно „да“.</translation>
        </message>
        <message>
            <source>&amp;Move without qualifying</source>
            <translation>&amp;Премести без квалификување</translation>
        </message>
        <message>
            <source>The card is moved and marked, and the history records it</source>
            <translation>Картичката се преместува и се означува, и тоа се запишува</translation>
        </message>
    </context>
    <context>
        <name>Moves</name>
        <message>
            <source>Move to</source>
            <translation>Премести во</translation>
        </message>
        <message>
            <source>Said &amp;no…</source>
            <translation>Рече &amp;не…</translation>
        </message>
        <message>
            <source>Not a &amp;fit…</source>
            <translation>Не &amp;одговара…</translation>
        </message>
        <message>
            <source>Not &amp;ready yet: another date…</source>
            <translation>Сè уште не: &amp;друг датум…</translation>
        </message>
        <message>
            <source>Move &amp;without qualifying</source>
            <translation>Премести без &amp;квалификување</translation>
        </message>
    </context>
    <context>
        <name>NameField</name>
        <message>
            <source>Name</source>
            <translation>Име</translation>
        </message>
        <message>
            <source>Given and family name</source>
            <translation>Име и презиме</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Име</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Презиме</translation>
        </message>
        <message>
            <source>One field for the name</source>
            <translation>Едно поле за името</translation>
        </message>
        <message>
            <source>Two fields for the name</source>
            <translation>Две полиња за името</translation>
        </message>
    </context>
    <context>
        <name>NewLeadDialog</name>
        <message>
            <source>Who is it? A name, a company, a number or an e-mail is needed.</source>
            <translation>Кој е? Потребно е име, фирма, број или е-пошта.</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Зачувано: {name}</translation>
        </message>
        <message>
            <source>Save anyway</source>
            <translation>Сепак зачувај</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Зачувај</translation>
        </message>
        <message>
            <source>Save and add another</source>
            <translation>Зачувај и додај уште</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Нов лид</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Име</translation>
        </message>
        <message>
            <source>&amp;Company</source>
            <translation>&amp;Фирма</translation>
        </message>
        <message>
            <source>&amp;Phone</source>
            <translation>&amp;Телефон</translation>
        </message>
        <message>
            <source>&amp;E-mail</source>
            <translation>&amp;Е-пошта</translation>
        </message>
        <message>
            <source>&amp;Source</source>
            <translation>Из&amp;вор</translation>
        </message>
        <message>
            <source>&amp;Board</source>
            <translation>&amp;Табла</translation>
        </message>
        <message>
            <source>&amp;List</source>
            <translation>&amp;Листа</translation>
        </message>
        <message>
            <source>N&amp;ote</source>
            <translation>&amp;Белешка</translation>
        </message>
        <message>
            <source>None, contacts only</source>
            <translation>Нема, само контакти</translation>
        </message>
        <message>
            <source>No list</source>
            <translation>Без листа</translation>
        </message>
        <message>
            <source>What you know so far. A line beginning with ? is a question, with ! a concern.</source>
            <translation>Што знаете досега. Ред што почнува со ? е прашање, со ! е сомнеж.</translation>
        </message>
    </context>
    <context>
        <name>NextDateFields</name>
        <message>
            <source>At a certain &amp;time</source>
            <translation>Во одредено &amp;време</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Време</translation>
        </message>
        <message>
            <source>What &amp;about? (optional)</source>
            <translation>За &amp;што? (по желба)</translation>
        </message>
        <message>
            <source>Choose a date: without one the card would be forgotten.</source>
            <translation>Изберете датум: без него картичката би се заборавила.</translation>
        </message>
    </context>
    <context>
        <name>NextStepSection</name>
        <message>
            <source>Next step</source>
            <translation>Следен чекор</translation>
        </message>
        <message>
            <source>Nothing promised yet.</source>
            <translation>Сè уште ништо не е ветено.</translation>
        </message>
        <message>
            <source>Add a follow-up</source>
            <translation>Додај повторен контакт</translation>
        </message>
    </context>
    <context>
        <name>Nobody</name>
        <message>
            <source>Nobody is on this list any more</source>
            <translation>На оваа листа веќе нема никого</translation>
        </message>
        <message numerus="yes">
            <source>Contacts you delete stay here for %n day(s).</source>
            <translation>
                <numerusform>Избришаните контакти остануваат тука %n дена.</numerusform>
                <numerusform>Избришаните контакти остануваат тука %n дена.</numerusform>
                <numerusform>Избришаните контакти остануваат тука %n дена.</numerusform>
            </translation>
        </message>
        <message>
            <source>The trash is empty</source>
            <translation>Корпата е празна</translation>
        </message>
        <message>
            <source>The search looks at names, companies, notes, phones and e-mails, in both alphabets.</source>
            <translation>Се бара по имиња, фирми, белешки, телефони и е-пошта, на двете азбуки.</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Никој не е пронајден</translation>
        </message>
        <message>
            <source>Show everybody</source>
            <translation>Покажи ги сите</translation>
        </message>
        <message>
            <source>Add the first lead, or bring a list you have.</source>
            <translation>Додајте го првиот лид, или увезете листа што ја имате.</translation>
        </message>
        <message>
            <source>No contacts yet</source>
            <translation>Сè уште нема контакти</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Нов лид</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>Увези датотека…</translation>
        </message>
    </context>
    <context>
        <name>NotAFitFields</name>
        <message>
            <source>What stands in the way?</source>
            <translation>Што пречи?</translation>
        </message>
        <message>
            <source>Not in the target market</source>
            <translation>Не е од целниот пазар</translation>
        </message>
        <message>
            <source>No money for it</source>
            <translation>Нема пари за тоа</translation>
        </message>
        <message>
            <source>Does not decide</source>
            <translation>Не одлучува</translation>
        </message>
        <message>
            <source>Who does decide at {company}? They become a new lead, linked with this one. (optional)</source>
            <translation>Кој одлучува во {company}? Станува нов лид, поврзан со овој. (по желба)</translation>
        </message>
        <message>
            <source>Who does decide? They become a new lead, linked with this one. (optional)</source>
            <translation>Кој одлучува? Станува нов лид, поврзан со овој. (по желба)</translation>
        </message>
        <message>
            <source>&amp;How do you know?</source>
            <translation>&amp;Како знаете?</translation>
        </message>
        <message>
            <source>&amp;Remark (optional)</source>
            <translation>&amp;Забелешка (по желба)</translation>
        </message>
        <message>
            <source>Choose which of the three is not met.</source>
            <translation>Изберете кој од трите не е исполнет.</translation>
        </message>
    </context>
    <context>
        <name>NotReadyForm</name>
        <message>
            <source>Not ready yet</source>
            <translation>Сè уште не</translation>
        </message>
        <message>
            <source>&amp;Keep date</source>
            <translation>&amp;Зачувај датум</translation>
        </message>
        <message>
            <source>&amp;When may you get in touch again?</source>
            <translation>&amp;Кога смеете да се јавите повторно?</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>{time} — three short questions; interest in buying is not one of them</source>
            <translation>{time} — три кратки прашања; интересот за купување не е меѓу нив</translation>
        </message>
    </context>
    <context>
        <name>PermissionSection</name>
        <message>
            <source>Asked on {date}</source>
            <translation>Прашано на {date}</translation>
        </message>
        <message>
            <source>Asked on {date}, {channel}</source>
            <translation>Прашано на {date}, {channel}</translation>
        </message>
        <message>
            <source>Permission to contact</source>
            <translation>Дозвола за контакт</translation>
        </message>
    </context>
    <context>
        <name>PresentationForm</name>
        <message>
            <source>Presentation</source>
            <translation>Презентација</translation>
        </message>
        <message>
            <source>&amp;Record presentation</source>
            <translation>&amp;Запиши презентација</translation>
        </message>
        <message>
            <source>What did you show?</source>
            <translation>Што покажавте?</translation>
        </message>
        <message>
            <source>Call to action</source>
            <translation>Повик за акција</translation>
        </message>
        <message>
            <source>What did you ask them to do next?</source>
            <translation>Што побаравте да направат понатаму?</translation>
        </message>
        <message>
            <source>I asked for the c&amp;lose</source>
            <translation>&amp;Побарав одлука</translation>
        </message>
        <message>
            <source>Without a call to action and the close, the card is marked.</source>
            <translation>Без повик за акција и барање за одлука, картичката се означува.</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Минути</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Како</translation>
        </message>
        <message>
            <source>What did you &amp;show?</source>
            <translation>Што &amp;покажавте?</translation>
        </message>
        <message>
            <source>Call to &amp;action</source>
            <translation>Повик за &amp;акција</translation>
        </message>
        <message>
            <source>&amp;How</source>
            <translation>&amp;Како</translation>
        </message>
        <message>
            <source>M&amp;inutes</source>
            <translation>&amp;Минути</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>Придружени</translation>
        </message>
        <message>
            <source>What became of it?</source>
            <translation>Што излезе од тоа?</translation>
        </message>
        <message>
            <source>&amp;When may you get in touch again?</source>
            <translation>&amp;Кога смеете да се јавите повторно?</translation>
        </message>
        <message>
            <source>What became of it? Choose one of the four.</source>
            <translation>Што излезе од тоа? Изберете едно од четирите.</translation>
        </message>
    </context>
    <context>
        <name>ProblemDialog</name>
        <message>
            <source>That did not work</source>
            <translation>Тоа не успеа</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Детали</translation>
        </message>
    </context>
    <context>
        <name>ProgressItem</name>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} од {total}</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Се откажува…</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>уште помалку од минута</translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>уште околу %n мин.</numerusform>
                <numerusform>уште околу %n мин.</numerusform>
                <numerusform>уште околу %n мин.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message>
            <source>Importing “{list}”</source>
            <translation>Увоз на „{list}“</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} од {total}</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>уште помалку од минута</translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minute(s) left</source>
            <translation>
                <numerusform>уште околу %Ln мин.</numerusform>
                <numerusform>уште околу %Ln мин.</numerusform>
                <numerusform>уште околу %Ln мин.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Се откажува…</translation>
        </message>
        <message>
            <source>You can go on working meanwhile. The contacts appear all at once when everything is in.</source>
            <translation>Во меѓувреме може да работите понатаму. Контактите се појавуваат одеднаш кога сè ќе биде внесено.</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>&amp;Избери сè</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>Чекор на&amp;горе</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>Чекор на&amp;долу</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>Барај во:</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Напред</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Горна папка</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Создај нова папка</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Приказ како листа</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Детален приказ</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Име на датотека:</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>Вид датотеки:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Отвори</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Зачувај</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Избери</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Сите датотеки (*)</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Папка:</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Зачувај како</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Неодамнешни места</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Отстрани</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>&amp;Нова папка</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Преименувај</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Избриши</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Прикажи &amp;скриени датотеки</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Нова папка</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Датотеки</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Странична лента</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Оди назад</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
Датотеката не е пронајдена.
Проверете дали името е точно.</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 веќе постои.
Дали да се замени?</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Type</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Име</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Големина</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Изменето на</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Компјутер</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Врати</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>П&amp;овтори</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Исечи</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Копирај</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Залепи</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Избриши</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Избери сè</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>Во ред</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Зачувај</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Отвори</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Да</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Не</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Обиди се повторно</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Затвори</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Отфрли</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Помош</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Примени</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Врати на почетно</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Врати</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>П&amp;овтори</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Исечи</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Копирај</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Залепи</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Избриши</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Избери сè</translation>
        </message>
    </context>
    <context>
        <name>QWizard</name>
        <message>
            <source>Go Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>&lt; &amp;Back</source>
            <translation>&lt; &amp;Назад</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Продолжи</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Следно</translation>
        </message>
        <message>
            <source>&amp;Next &gt;</source>
            <translation>&amp;Следно &gt;</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>Потврди</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>&amp;Finish</source>
            <translation>&amp;Заврши</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Помош</translation>
        </message>
    </context>
    <context>
        <name>Qualification</name>
        <message>
            <source>The card is now on “{stage}”. It comes back if the answer changes.</source>
            <translation>Картичката сега е во „{stage}“. Се враќа ако одговорот се смени.</translation>
        </message>
        <message>
            <source>The answers are kept. The card stays on “{stage}”.</source>
            <translation>Одговорите се зачувани. Картичката останува во „{stage}“.</translation>
        </message>
        <message>
            <source>{name} is a prospect</source>
            <translation>{name} е проспект</translation>
        </message>
        <message>
            <source>All three criteria are met. Finish, and the card goes to “{stage}”.</source>
            <translation>Сите три критериуми се исполнети. Завршете, и картичката оди во „{stage}“.</translation>
        </message>
        <message>
            <source>All three criteria are met. The card is on “{stage}”.</source>
            <translation>Сите три критериуми се исполнети. Картичката е во „{stage}“.</translation>
        </message>
        <message>
            <source>Not met: {criteria}</source>
            <translation>Не е исполнето: {criteria}</translation>
        </message>
        <message>
            <source>The card stays on “{stage}” all the same.</source>
            <translation>Картичката сепак останува во „{stage}“.</translation>
        </message>
        <message>
            <source>Not a prospect yet</source>
            <translation>Сè уште не е проспект</translation>
        </message>
        <message>
            <source>Still open: {criteria}. The card is on “{stage}”.</source>
            <translation>Сè уште отворено: {criteria}. Картичката е во „{stage}“.</translation>
        </message>
        <message>
            <source>Do they fit your target market?</source>
            <translation>Дали одговара на вашиот целен пазар?</translation>
        </message>
        <message>
            <source>Can they afford it?</source>
            <translation>Може ли да си го дозволи?</translation>
        </message>
        <message>
            <source>Do they decide?</source>
            <translation>Дали одлучува?</translation>
        </message>
        <message>
            <source>Yes — the offer is made for people like them</source>
            <translation>Да — понудата е за луѓе како нив</translation>
        </message>
        <message>
            <source>No — not a fit: it is made for others</source>
            <translation>Не — не одговара: за други е</translation>
        </message>
        <message>
            <source>Yes — they have the money</source>
            <translation>Да — има пари</translation>
        </message>
        <message>
            <source>No — not a fit, until that changes</source>
            <translation>Не — не одговара, додека тоа не се смени</translation>
        </message>
        <message>
            <source>Yes — they decide themselves</source>
            <translation>Да — сам одлучува</translation>
        </message>
        <message>
            <source>No — not a fit; on to who does decide</source>
            <translation>Не — не одговара; кој тогаш одлучува?</translation>
        </message>
        <message>
            <source>Not known yet — ask again at the next talk</source>
            <translation>Сè уште не се знае — прашај при следниот разговор</translation>
        </message>
        <message>
            <source>Ask: “{question}”</source>
            <translation>Прашајте: „{question}“</translation>
        </message>
        <message>
            <source>Asked {date}, {channel}: {answer}</source>
            <translation>Прашано на {date}, {channel}: {answer}</translation>
        </message>
        <message>
            <source>{said} — {note}</source>
            <translation>{said} — {note}</translation>
        </message>
        <message>
            <source>{channel}, {date}</source>
            <translation>{channel}, {date}</translation>
        </message>
        <message>
            <source>{criterion}: {answer}</source>
            <translation>{criterion}: {answer}</translation>
        </message>
        <message>
            <source>Qualifying — {answers}</source>
            <translation>Квалификување — {answers}</translation>
        </message>
    </context>
    <context>
        <name>QualificationSection</name>
        <message>
            <source>{met} of {all}</source>
            <translation>{met} од {all}</translation>
        </message>
        <message>
            <source>Put on “{pipeline}”</source>
            <translation>Стави на „{pipeline}“</translation>
        </message>
        <message>
            <source>Qualification</source>
            <translation>Квалификација</translation>
        </message>
        <message>
            <source>On no board yet. Put this contact on one to qualify it.</source>
            <translation>Сè уште не е на табла. Ставете го контактот на табла за да го квалификувате.</translation>
        </message>
    </context>
    <context>
        <name>QualifyWizard</name>
        <message>
            <source>&amp;Save and finish later</source>
            <translation>&amp;Зачувај и заврши подоцна</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Следно</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Назад</translation>
        </message>
        <message>
            <source>&amp;Finish</source>
            <translation>&amp;Заврши</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Откажи</translation>
        </message>
        <message>
            <source>Qualify {name} — {number} of {count}</source>
            <translation>Квалификувај: {name} — {number} од {count}</translation>
        </message>
        <message>
            <source>Qualify {name}</source>
            <translation>Квалификувај: {name}</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Pages and lists</source>
            <translation>Страници и листи</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Денес</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Табла</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Контакти</translation>
        </message>
        <message>
            <source>Pipelines</source>
            <translation>Понуди</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Листи</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Корпа</translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message>
            <source>&amp;Close as not a fit</source>
            <translation>&amp;Затвори: не одговара</translation>
        </message>
        <message>
            <source>When will you ask the &amp;rest?</source>
            <translation>Кога ќе го прашате &amp;останатото?</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Минути</translation>
        </message>
        <message>
            <source>&amp;Log this call, minutes:</source>
            <translation>&amp;Запиши го повикот, минути:</translation>
        </message>
        <message>
            <source>&amp;Log this meeting, minutes:</source>
            <translation>&amp;Запиши ја средбата, минути:</translation>
        </message>
        <message>
            <source>Ask about: {criteria}</source>
            <translation>Прашај за: {criteria}</translation>
        </message>
    </context>
    <context>
        <name>RowActions</name>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Done (1 or Space)</source>
            <translation>Готово (1 или Space)</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Утре</translation>
        </message>
        <message>
            <source>Tomorrow (2)</source>
            <translation>Утре (2)</translation>
        </message>
        <message>
            <source>Pick a date…</source>
            <translation>Избери датум…</translation>
        </message>
        <message>
            <source>Pick a date (3)</source>
            <translation>Избери датум (3)</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Отвори</translation>
        </message>
        <message>
            <source>Open (Enter)</source>
            <translation>Отвори (Enter)</translation>
        </message>
    </context>
    <context>
        <name>SaleFields</name>
        <message>
            <source>Amount</source>
            <translation>Износ</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Валута</translation>
        </message>
        <message>
            <source>What was sold</source>
            <translation>Што е продадено</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Кога</translation>
        </message>
        <message>
            <source>A&amp;mount</source>
            <translation>&amp;Износ</translation>
        </message>
        <message>
            <source>W&amp;hat was sold</source>
            <translation>&amp;Што е продадено</translation>
        </message>
        <message>
            <source>&amp;When</source>
            <translation>&amp;Кога</translation>
        </message>
        <message>
            <source>How much did they pay? A number above zero is wanted.</source>
            <translation>Колку платија? Потребен е број поголем од нула.</translation>
        </message>
        <message>
            <source>The currency is a code of three letters, like EUR.</source>
            <translation>Валутата е код од три букви, како EUR.</translation>
        </message>
        <message>
            <source>For example {amount}</source>
            <translation>На пример {amount}</translation>
        </message>
        <message>
            <source>Not a number yet</source>
            <translation>Сè уште не е број</translation>
        </message>
    </context>
    <context>
        <name>SaleForm</name>
        <message>
            <source>Sale</source>
            <translation>Продажба</translation>
        </message>
        <message>
            <source>&amp;Record sale</source>
            <translation>&amp;Запиши продажба</translation>
        </message>
        <message>
            <source>The card goes to “{stage}”.</source>
            <translation>Картичката оди во „{stage}“.</translation>
        </message>
    </context>
    <context>
        <name>SalesSection</name>
        <message>
            <source>Sales</source>
            <translation>Продажби</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>Сè уште нема.</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Јазик</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;Бои</translation>
        </message>
        <message>
            <source>Card &amp;size</source>
            <translation>&amp;Големина на картичките</translation>
        </message>
        <message>
            <source>&amp;Home country</source>
            <translation>&amp;Матична земја</translation>
        </message>
        <message>
            <source>C&amp;urrency</source>
            <translation>&amp;Валута</translation>
        </message>
        <message>
            <source>&amp;29 February</source>
            <translation>&amp;29 февруари</translation>
        </message>
        <message>
            <source>&amp;Birthday alarm</source>
            <translation>&amp;Потсетник за роденден</translation>
        </message>
        <message>
            <source>Birthday alarm, days before</source>
            <translation>Потсетник за роденден, денови претходно</translation>
        </message>
        <message>
            <source>days before</source>
            <translation>дена претходно</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>Како системот</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светло</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Темно</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>Удобно</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Збиено</translation>
        </message>
        <message>
            <source>kept on 28 February in other years</source>
            <translation>во другите години на 28 февруари</translation>
        </message>
        <message>
            <source>kept on 1 March in other years</source>
            <translation>во другите години на 1 март</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Поставувања</translation>
        </message>
        <message>
            <source>Every choice holds at once. Phone numbers without a country code are read as numbers of your home country.</source>
            <translation>Секој избор важи веднаш. Телефонските броеви без код на земја се читаат како броеви од вашата матична земја.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Кратенки на тастатура</translation>
        </message>
        <message>
            <source>Go from card to card</source>
            <translation>Од картичка на картичка</translation>
        </message>
        <message>
            <source>Arrows</source>
            <translation>Стрелки</translation>
        </message>
        <message>
            <source>Open the card</source>
            <translation>Отвори ја картичката</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Move the card</source>
            <translation>Премести ја картичката</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Arrows</source>
            <translation>Ctrl+Shift+стрелки</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Премести во…</translation>
        </message>
        <message>
            <source>Put into the trash</source>
            <translation>Фрли во корпа</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Не знам</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Не</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Секаде</translation>
        </message>
        <message>
            <source>On the board</source>
            <translation>На таблата</translation>
        </message>
        <message>
            <source>While qualifying</source>
            <translation>При квалификување</translation>
        </message>
    </context>
    <context>
        <name>StartHere</name>
        <message>
            <source>Start here</source>
            <translation>Почнете тука</translation>
        </message>
        <message>
            <source>Who is worth your time? Add the first lead, or import a list; then ask the three questions.</source>
            <translation>Кој заслужува од вашето време? Додајте го првиот лид, или увезете листа; потоа поставете ги трите прашања.</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Нов лид</translation>
        </message>
        <message>
            <source>Import a list…</source>
            <translation>Увези листа…</translation>
        </message>
        <message>
            <source>Look round with sample data</source>
            <translation>Разгледајте со пример-податоци</translation>
        </message>
        <message>
            <source>Removed again in one click, in the File menu</source>
            <translation>Се отстрануваат со еден клик, во менито Датотека</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Saving…</source>
            <translation>Се зачувува…</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Step {number} of {count}: {name}</source>
            <translation>Чекор {number} од {count}: {name}</translation>
        </message>
    </context>
    <context>
        <name>SummaryPage</name>
        <message>
            <source>Saved as {file}. Mend it and import it again.</source>
            <translation>Зачувано како {file}. Поправете ја и увезете ја повторно.</translation>
        </message>
        <message>
            <source>&amp;Save these rows…</source>
            <translation>&amp;Зачувај ги овие редови…</translation>
        </message>
        <message>
            <source>Rows that were not imported</source>
            <translation>Редови што не се увезени</translation>
        </message>
        <message numerus="yes">
            <source>%Ln contact(s) imported into “{list}”</source>
            <translation>
                <numerusform>Увезени контакти во „{list}“: %Ln</numerusform>
                <numerusform>Увезени контакти во „{list}“: %Ln</numerusform>
                <numerusform>Увезени контакти во „{list}“: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln were here already; what they lacked was filled in.</source>
            <translation>
                <numerusform>Веќе беа тука: %Ln; што им недостасуваше, се пополни.</numerusform>
                <numerusform>Веќе беа тука: %Ln; што им недостасуваше, се пополни.</numerusform>
                <numerusform>Веќе беа тука: %Ln; што им недостасуваше, се пополни.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln were skipped.</source>
            <translation>
                <numerusform>Прескокнати: %Ln.</numerusform>
                <numerusform>Прескокнати: %Ln.</numerusform>
                <numerusform>Прескокнати: %Ln.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln asked you not to contact them, and stay marked.</source>
            <translation>
                <numerusform>Побарале да не ги контактирате и остануваат означени: %Ln.</numerusform>
                <numerusform>Побарале да не ги контактирате и остануваат означени: %Ln.</numerusform>
                <numerusform>Побарале да не ги контактирате и остануваат означени: %Ln.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) could not be imported:</source>
            <translation>
                <numerusform>Редови што не можеа да се увезат: %Ln</numerusform>
                <numerusform>Редови што не можеа да се увезат: %Ln</numerusform>
                <numerusform>Редови што не можеа да се увезат: %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>No new contacts</source>
            <translation>Нема нови контакти</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z) takes all of it back at once.</source>
            <translation>Со „Врати“ (Ctrl+Z) сето тоа се враќа одеднаш.</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Ред</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Зошто</translation>
        </message>
        <message>
            <source>As it stands in the file</source>
            <translation>Како што стои во датотеката</translation>
        </message>
    </context>
    <context>
        <name>TableHead</name>
        <message>
            <source>Sort by</source>
            <translation>Подреди по</translation>
        </message>
        <message>
            <source>Reset columns</source>
            <translation>Врати ги колоните</translation>
        </message>
    </context>
    <context>
        <name>TagChip</name>
        <message>
            <source>Delete removes it</source>
            <translation>Со Delete се отстранува</translation>
        </message>
        <message>
            <source>Click the cross or press Delete to remove</source>
            <translation>Кликнете на крстот или притиснете Delete за да се отстрани</translation>
        </message>
    </context>
    <context>
        <name>TagsField</name>
        <message>
            <source>Add a tag</source>
            <translation>Додај ознака</translation>
        </message>
    </context>
    <context>
        <name>TimelineSection</name>
        <message>
            <source>{minutes} in {talks}</source>
            <translation>{minutes}, {talks}</translation>
        </message>
        <message numerus="yes">
            <source>%n talk(s)</source>
            <translation>
                <numerusform>разговори: %n</numerusform>
                <numerusform>разговори: %n</numerusform>
                <numerusform>разговори: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Notes and activities</source>
            <translation>Белешки и активности</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>Сè уште ништо.</translation>
        </message>
        <message>
            <source>Show older</source>
            <translation>Покажи постари</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>Late</source>
            <translation>Доцни</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>За денес</translation>
        </message>
        <message>
            <source>Kept on your list: get in touch again</source>
            <translation>Останале на листата: јави се повторно</translation>
        </message>
        <message>
            <source>Birthdays</source>
            <translation>Родендени</translation>
        </message>
        <message>
            <source>Open questions and concerns</source>
            <translation>Отворени прашања и сомнежи</translation>
        </message>
        <message>
            <source>Decide or drop</source>
            <translation>Одлучи или откажи се</translation>
        </message>
        <message>
            <source>{count} or more</source>
            <translation>{count} или повеќе</translation>
        </message>
        <message>
            <source>Get in touch</source>
            <translation>Јави се</translation>
        </message>
        <message>
            <source>{kind}: {text}</source>
            <translation>{kind}: {text}</translation>
        </message>
        <message>
            <source>Nothing is known of the three criteria yet</source>
            <translation>Сè уште ништо не се знае за трите критериуми</translation>
        </message>
        <message>
            <source>Still to be asked: {criteria}</source>
            <translation>Сè уште да се праша: {criteria}</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Роденден</translation>
        </message>
        <message>
            <source>Turns {age}</source>
            <translation>Полни {age}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>денес</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>доцни %n д.</numerusform>
                <numerusform>доцни %n д.</numerusform>
                <numerusform>доцни %n д.</numerusform>
            </translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>утре</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>за %n д.</numerusform>
                <numerusform>за %n д.</numerusform>
                <numerusform>за %n д.</numerusform>
            </translation>
        </message>
        <message>
            <source>{date}, {ahead}</source>
            <translation>{date}, {ahead}</translation>
        </message>
        <message>
            <source>since today</source>
            <translation>од денес</translation>
        </message>
        <message>
            <source>since yesterday</source>
            <translation>од вчера</translation>
        </message>
        <message numerus="yes">
            <source>for %n day(s)</source>
            <translation>
                <numerusform>веќе %n д.</numerusform>
                <numerusform>веќе %n д.</numerusform>
                <numerusform>веќе %n д.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n д.</numerusform>
                <numerusform>%n д.</numerusform>
                <numerusform>%n д.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n talk(s)</source>
            <translation>
                <numerusform>разговори: %n</numerusform>
                <numerusform>разговори: %n</numerusform>
                <numerusform>разговори: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>minutes of talk</comment>
            <translation>
                <numerusform>%n мин.</numerusform>
                <numerusform>%n мин.</numerusform>
                <numerusform>%n мин.</numerusform>
            </translation>
        </message>
        <message>
            <source>{matter}: {who}. {why} {when}</source>
            <translation>{matter}: {who}. {why} {when}</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Done: {name}</source>
            <translation>Готово: {name}</translation>
        </message>
        <message>
            <source>{name}: {day}</source>
            <translation>{name}: {day}</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Денес</translation>
        </message>
        <message>
            <source>What waits today</source>
            <translation>Што чека денес</translation>
        </message>
        <message>
            <source>Nothing due today</source>
            <translation>Денес нема ништо</translation>
        </message>
        <message>
            <source>Follow-ups, birthdays, open concerns and leads that wait too long show up here by themselves.</source>
            <translation>Повторните контакти, родендените, отворените сомнежи и лидовите што чекаат предолго сами се појавуваат тука.</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Import…</source>
            <translation>Увези…</translation>
        </message>
        <message>
            <source>Search people, companies, notes, phones…  (Ctrl+K)</source>
            <translation>Барај луѓе, фирми, белешки, телефони…  (Ctrl+K)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Барај</translation>
        </message>
        <message>
            <source>Import a file of contacts</source>
            <translation>Увези датотека со контакти</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Нов лид</translation>
        </message>
    </context>
    <context>
        <name>UndoBar</name>
        <message>
            <source>Undo</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Затвори</translation>
        </message>
        <message>
            <source>{what}. {keys} undoes it.</source>
            <translation>{what}. Со {keys} се враќа.</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>Joined</source>
            <translation>Придружени</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Лидови</translation>
        </message>
        <message>
            <source>Qualifying</source>
            <translation>Се квалификуваат</translation>
        </message>
        <message>
            <source>Prospects</source>
            <translation>Проспекти</translation>
        </message>
        <message>
            <source>Presented</source>
            <translation>Презентирано</translation>
        </message>
        <message>
            <source>Not ready yet</source>
            <translation>Сè уште не</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>Купувачи</translation>
        </message>
        <message>
            <source>Repeat buyers</source>
            <translation>Повторни купувачи</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Затворени</translation>
        </message>
        <message>
            <source>Recruiting</source>
            <translation>Регрутирање</translation>
        </message>
        <message>
            <source>My offer</source>
            <translation>Мојата понуда</translation>
        </message>
        <message>
            <source>Fits the target market</source>
            <translation>Одговара на целниот пазар</translation>
        </message>
        <message>
            <source>Has the money</source>
            <translation>Има пари</translation>
        </message>
        <message>
            <source>Decides on buying</source>
            <translation>Одлучува за купување</translation>
        </message>
        <message>
            <source>Target market</source>
            <translation>Целен пазар</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>Пари</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>Одлука</translation>
        </message>
        <message>
            <source>What do you do, and who do you do it for? I want to be sure that this is made for people like you.</source>
            <translation>Што работите, и за кого? Сакам да бидам сигурен дека ова е направено за луѓе како вас.</translation>
        </message>
        <message>
            <source>If this solved it for you, is there a budget for it this quarter?</source>
            <translation>Ако ова ви го реши проблемот, има ли буџет за тоа ова тримесечје?</translation>
        </message>
        <message>
            <source>If you liked it, who else would have a say before you could start?</source>
            <translation>Ако ви се допадне, кој друг би требало да се согласи пред да почнете?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Не</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Не знам</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>Лично</translation>
        </message>
        <message>
            <source>Online form</source>
            <translation>Онлајн образец</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Е-пошта</translation>
        </message>
        <message>
            <source>List data</source>
            <translation>Податоци од листа</translation>
        </message>
        <message>
            <source>Bought list</source>
            <translation>Купена листа</translation>
        </message>
        <message>
            <source>Phone book</source>
            <translation>Телефонски именик</translation>
        </message>
        <message>
            <source>Internet</source>
            <translation>Интернет</translation>
        </message>
        <message>
            <source>Met in person</source>
            <translation>Лична средба</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>Препорака</translation>
        </message>
        <message>
            <source>Other source</source>
            <translation>Друг извор</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>Мобилен</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Работа</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Дома</translation>
        </message>
        <message>
            <source>Fax</source>
            <translation>Факс</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Друго</translation>
        </message>
        <message>
            <source>Not asked yet</source>
            <translation>Сè уште не е прашано</translation>
        </message>
        <message>
            <source>Ask at the next talk</source>
            <translation>Прашај при следниот разговор</translation>
        </message>
        <message>
            <source>May be kept on the list</source>
            <translation>Може да остане на листата</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>Не контактирај</translation>
        </message>
        <message>
            <source>Not a fit: {criterion}</source>
            <translation>Не одговара: {criterion}</translation>
        </message>
        <message>
            <source>Not a fit</source>
            <translation>Не одговара</translation>
        </message>
        <message>
            <source>Said no, kept on the list</source>
            <translation>Рече не, останува на листата</translation>
        </message>
        <message>
            <source>Said no</source>
            <translation>Рече не</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Повик</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Средба</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Порака</translation>
        </message>
        <message>
            <source>Presentation</source>
            <translation>Презентација</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Белешка</translation>
        </message>
        <message>
            <source>Talked</source>
            <translation>Разговаравме</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Нема одговор</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Зафатено</translation>
        </message>
        <message>
            <source>Call back</source>
            <translation>Да се јавам пак</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>Погрешен број</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Продадено</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>Неодлучно</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Прашање</translation>
        </message>
        <message>
            <source>Concern</source>
            <translation>Сомнеж</translation>
        </message>
        <message>
            <source>Still to be answered with yes: {criteria}</source>
            <translation>Сè уште без „да“: {criteria}</translation>
        </message>
        <message>
            <source>The answers decide this column. Change an answer, and the card follows.</source>
            <translation>За оваа колона одлучуваат одговорите. Сменете одговор, и картичката ќе се премести.</translation>
        </message>
        <message>
            <source>There is a sale, so this is a customer. Undo the sale to move the card back.</source>
            <translation>Има продажба, значи ова е купувач. Вратете ја продажбата за да ја преместите картичката назад.</translation>
        </message>
        <message>
            <source>This contact asked not to be contacted.</source>
            <translation>Овој контакт побара да не се контактира.</translation>
        </message>
        <message>
            <source>new contact</source>
            <translation>нов контакт</translation>
        </message>
        <message>
            <source>edit</source>
            <translation>измена</translation>
        </message>
        <message>
            <source>move to trash</source>
            <translation>фрлање во корпа</translation>
        </message>
        <message>
            <source>restore</source>
            <translation>враќање од корпа</translation>
        </message>
        <message>
            <source>move</source>
            <translation>преместување</translation>
        </message>
        <message>
            <source>move without qualifying</source>
            <translation>преместување без квалификување</translation>
        </message>
        <message>
            <source>new order</source>
            <translation>нов редослед</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>одговор</translation>
        </message>
        <message>
            <source>not a fit</source>
            <translation>не одговара</translation>
        </message>
        <message>
            <source>said no</source>
            <translation>рече не</translation>
        </message>
        <message>
            <source>not ready yet</source>
            <translation>сè уште не</translation>
        </message>
        <message>
            <source>presentation</source>
            <translation>презентација</translation>
        </message>
        <message>
            <source>sale</source>
            <translation>продажба</translation>
        </message>
        <message>
            <source>note</source>
            <translation>белешка</translation>
        </message>
        <message>
            <source>edit of a note</source>
            <translation>измена на белешка</translation>
        </message>
        <message>
            <source>removal of a note</source>
            <translation>бришење белешка</translation>
        </message>
        <message>
            <source>concern</source>
            <translation>сомнеж</translation>
        </message>
        <message>
            <source>answer to a concern</source>
            <translation>одговор на сомнеж</translation>
        </message>
        <message>
            <source>follow-up</source>
            <translation>повторен контакт</translation>
        </message>
        <message>
            <source>follow-up done</source>
            <translation>завршен повторен контакт</translation>
        </message>
        <message>
            <source>import</source>
            <translation>увоз</translation>
        </message>
        <message>
            <source>change of the pipeline</source>
            <translation>измена на понудата</translation>
        </message>
        <message>
            <source>change of a list</source>
            <translation>измена на листа</translation>
        </message>
        <message>
            <source>sample data</source>
            <translation>пример-податоци</translation>
        </message>
        <message>
            <source>removal of the sample data</source>
            <translation>отстранување на пример-податоците</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Врати</translation>
        </message>
        <message>
            <source>Undo {step}: {subject}</source>
            <translation>Врати {step}: {subject}</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Повтори</translation>
        </message>
        <message>
            <source>Redo {step}: {subject}</source>
            <translation>Повтори {step}: {subject}</translation>
        </message>
        <message>
            <source>Taken back: {step} ({subject})</source>
            <translation>Вратено: {step} ({subject})</translation>
        </message>
        <message>
            <source>{subject} added</source>
            <translation>Додадено: {subject}</translation>
        </message>
        <message>
            <source>{subject} changed</source>
            <translation>Изменето: {subject}</translation>
        </message>
        <message>
            <source>{subject} moved to the trash</source>
            <translation>Во корпа: {subject}</translation>
        </message>
        <message>
            <source>{subject} restored</source>
            <translation>Вратено од корпа: {subject}</translation>
        </message>
        <message>
            <source>{subject} moved</source>
            <translation>Преместено: {subject}</translation>
        </message>
        <message>
            <source>{subject} moved without qualifying</source>
            <translation>Преместено без квалификување: {subject}</translation>
        </message>
        <message>
            <source>{subject} put elsewhere in the column</source>
            <translation>На друго место во колоната: {subject}</translation>
        </message>
        <message>
            <source>{subject}: answer saved</source>
            <translation>{subject}: одговорот е зачуван</translation>
        </message>
        <message>
            <source>{subject} is not a fit</source>
            <translation>{subject} не одговара</translation>
        </message>
        <message>
            <source>{subject} said no</source>
            <translation>{subject} рече не</translation>
        </message>
        <message>
            <source>{subject} is not ready yet</source>
            <translation>{subject} сè уште не е подготвен</translation>
        </message>
        <message>
            <source>{subject}: presentation saved</source>
            <translation>{subject}: презентацијата е зачувана</translation>
        </message>
        <message>
            <source>{subject}: sale saved</source>
            <translation>{subject}: продажбата е зачувана</translation>
        </message>
        <message>
            <source>{subject}: note saved</source>
            <translation>{subject}: белешката е зачувана</translation>
        </message>
        <message>
            <source>{subject}: note changed</source>
            <translation>{subject}: белешката е изменета</translation>
        </message>
        <message>
            <source>{subject}: note removed</source>
            <translation>{subject}: белешката е избришана</translation>
        </message>
        <message>
            <source>{subject}: concern saved</source>
            <translation>{subject}: сомнежот е зачуван</translation>
        </message>
        <message>
            <source>{subject}: concern changed</source>
            <translation>{subject}: сомнежот е изменет</translation>
        </message>
        <message>
            <source>{subject}: follow-up saved</source>
            <translation>{subject}: повторниот контакт е зачуван</translation>
        </message>
        <message>
            <source>{subject}: follow-up done</source>
            <translation>{subject}: повторниот контакт е завршен</translation>
        </message>
        <message>
            <source>{subject} imported</source>
            <translation>Увезено: {subject}</translation>
        </message>
        <message>
            <source>Pipeline changed</source>
            <translation>Понудата е изменета</translation>
        </message>
        <message>
            <source>List {subject} changed</source>
            <translation>Листата {subject} е изменета</translation>
        </message>
        <message>
            <source>Sample data added</source>
            <translation>Пример-податоците се додадени</translation>
        </message>
        <message>
            <source>Sample data removed</source>
            <translation>Пример-податоците се отстранети</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Ништо не е изменето.</translation>
        </message>
        <message>
            <source>The folder for your data cannot be written.</source>
            <translation>Во папката за вашите податоци не може да се пишува.</translation>
        </message>
        <message>
            <source>Make room or set its permissions right, or choose another folder with --data-dir.</source>
            <translation>Ослободете простор или поправете ги дозволите, или изберете друга папка со --data-dir.</translation>
        </message>
        <message>
            <source>Your data may be read, but not written.</source>
            <translation>Вашите податоци може да се читаат, но не и да се менуваат.</translation>
        </message>
        <message>
            <source>Set the permissions of the file and its folder right, then try again.</source>
            <translation>Поправете ги дозволите на датотеката и папката, па обидете се повторно.</translation>
        </message>
        <message>
            <source>Another program, or an import, is using your data just now.</source>
            <translation>Друга програма, или увоз, токму сега ги користи вашите податоци.</translation>
        </message>
        <message>
            <source>Wait a moment, then try again.</source>
            <translation>Почекајте малку, па обидете се повторно.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Дискот е полн.</translation>
        </message>
        <message>
            <source>Make room on it, then try again.</source>
            <translation>Ослободете простор, па обидете се повторно.</translation>
        </message>
        <message>
            <source>The disk did not do what it was asked to.</source>
            <translation>Дискот не го направи тоа што требаше.</translation>
        </message>
        <message>
            <source>Look after the disk first: copy your data folder elsewhere, then try again.</source>
            <translation>Прво погрижете се за дискот: копирајте ја папката со податоци на друго место, па обидете се повторно.</translation>
        </message>
        <message>
            <source>Your data file is damaged, or is no data file of this program.</source>
            <translation>Вашата датотека со податоци е оштетена, или не е датотека на оваа програма.</translation>
        </message>
        <message>
            <source>Keep the file as it is and start from a copy of it.</source>
            <translation>Зачувајте ја датотеката како што е и почнете од нејзина копија.</translation>
        </message>
        <message>
            <source>A newer version of ProspectDesk wrote your data.</source>
            <translation>Вашите податоци ги запишала понова верзија на ProspectDesk.</translation>
        </message>
        <message>
            <source>Install that version again; this one leaves the data untouched.</source>
            <translation>Инсталирајте ја повторно таа верзија; оваа не ги допира податоците.</translation>
        </message>
        <message>
            <source>The data file belongs to another program.</source>
            <translation>Датотеката со податоци е на друга програма.</translation>
        </message>
        <message>
            <source>Choose another folder with --data-dir.</source>
            <translation>Изберете друга папка со --data-dir.</translation>
        </message>
        <message>
            <source>Your data file was moved or deleted while the program ran.</source>
            <translation>Вашата датотека со податоци е преместена или избришана додека програмата работеше.</translation>
        </message>
        <message>
            <source>Put it back and start the program again.</source>
            <translation>Вратете ја и стартувајте ја програмата повторно.</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>Датотеката не може да се прочита.</translation>
        </message>
        <message>
            <source>See that it is there and that you may open it.</source>
            <translation>Проверете дали постои и дали смеете да ја отворите.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>Датотеката е празна.</translation>
        </message>
        <message>
            <source>Export the list again.</source>
            <translation>Извезете ја листата повторно.</translation>
        </message>
        <message>
            <source>This is not a list of contacts in text form.</source>
            <translation>Ова не е листа со контакти во текстуален облик.</translation>
        </message>
        <message>
            <source>Open it in its own program and save it as CSV or vCard.</source>
            <translation>Отворете ја во нејзината програма и зачувајте ја како CSV или vCard.</translation>
        </message>
        <message>
            <source>Line {line} is longer than any list of people has.</source>
            <translation>Редот {line} е подолг од кој било ред во листа со луѓе.</translation>
        </message>
        <message>
            <source>See whether this is the right file, and whether its quotation marks are closed.</source>
            <translation>Проверете дали е ова вистинската датотека, и дали наводниците се затворени.</translation>
        </message>
        <message>
            <source>The quotation mark opened on line {line} is never closed.</source>
            <translation>Наводникот отворен во редот {line} никаде не се затвора.</translation>
        </message>
        <message>
            <source>Close it in the file, or choose another quotation mark.</source>
            <translation>Затворете го во датотеката, или изберете друг наводник.</translation>
        </message>
        <message>
            <source>The text of the file does not fit the encoding {name}.</source>
            <translation>Текстот на датотеката не одговара на кодирањето {name}.</translation>
        </message>
        <message>
            <source>Choose another encoding.</source>
            <translation>Изберете друго кодирање.</translation>
        </message>
        <message>
            <source>No column of the file holds a name, a company, an e-mail or a number.</source>
            <translation>Ниту една колона не содржи име, фирма, е-пошта или број.</translation>
        </message>
        <message>
            <source>Tell for at least one column what it holds.</source>
            <translation>Кажете барем за една колона што содржи.</translation>
        </message>
        <message>
            <source>The file cannot be written.</source>
            <translation>Датотеката не може да се запише.</translation>
        </message>
        <message>
            <source>Choose another place, or make room on the disk.</source>
            <translation>Изберете друго место, или ослободете простор на дискот.</translation>
        </message>
        <message>
            <source>Lift that in the contact first, where they have changed their mind.</source>
            <translation>Прво укинете го тоа кај контактот, ако се предомислил.</translation>
        </message>
        <message>
            <source>The work was stopped before its end, perhaps for want of memory.</source>
            <translation>Работата запре пред крајот, можеби поради недостиг на меморија.</translation>
        </message>
        <message>
            <source>Close other programs, then try again.</source>
            <translation>Затворете други програми, па обидете се повторно.</translation>
        </message>
        <message>
            <source>This is no longer there: it was deleted, or its making was undone.</source>
            <translation>Ова веќе не постои: избришано е, или неговото создавање е вратено.</translation>
        </message>
        <message>
            <source>Redo, or look into the trash.</source>
            <translation>Повторете, или погледнете во корпата.</translation>
        </message>
        <message>
            <source>Something outside the program stood in the way.</source>
            <translation>Нешто надвор од програмата попречи.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Обидете се повторно.</translation>
        </message>
    </context>
    <context>
        <name>WrappedText</name>
        <message>
            <source>Copy</source>
            <translation>Копирај</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Избери сè</translation>
        </message>
    </context>
    <context>
        <name>_Line</name>
        <message>
            <source>not asked yet</source>
            <translation>сè уште не е прашано</translation>
        </message>
        <message>
            <source>not known yet — {when}</source>
            <translation>сè уште непознато — {when}</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Прашај повторно</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Прашај</translation>
        </message>
    </context>
    <context>
        <name>_Row</name>
        <message>
            <source>Key {number}</source>
            <translation>Копче {number}</translation>
        </message>
    </context>
    <context>
        <name>_Step</name>
        <message>
            <source>{criterion}: being asked</source>
            <translation>{criterion}: се прашува</translation>
        </message>
        <message>
            <source>{criterion}: {answer}</source>
            <translation>{criterion}: {answer}</translation>
        </message>
        <message>
            <source>{state}. Click to ask.</source>
            <translation>{state}. Кликнете за прашање.</translation>
        </message>
    </context>
</TS>
