"""What the words in a header mean, in the languages contact files come in.

Words are written as people write them; they are compared folded (``domain.text.fold``), so that case, accents and the
choice between Cyrillic and Latin do not matter. A word that means two things stands under the wider meaning, and the
other columns of the file decide.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache

from prospectdesk.domain.text import fold


class Word(Enum):
    """What a word of a header can mean."""

    NAME = auto()  # a name, given or whole
    GIVEN = auto()
    MIDDLE = auto()
    FAMILY = auto()
    FULL = auto()
    PREFIX = auto()
    SUFFIX = auto()
    NICKNAME = auto()
    TITLE = auto()  # of a job, or Mr and Mrs
    JOB = auto()
    COMPANY = auto()
    DEPARTMENT = auto()
    EMAIL = auto()
    PHONE = auto()
    MOBILE = auto()
    FAX = auto()
    PAGER = auto()
    ODD_PHONE = auto()  # car, callback, radio ...
    URL = auto()
    ADDRESS = auto()
    STREET = auto()
    HOUSE = auto()
    TOWN = auto()
    REGION = auto()
    COUNTY = auto()
    POSTCODE = auto()
    COUNTRY = auto()
    PO_BOX = auto()
    LOCATION = auto()
    BIRTHDAY = auto()
    BIRTH = auto()
    DAY = auto()
    MONTH = auto()
    YEAR = auto()
    NOTES = auto()
    TAGS = auto()
    SOURCE = auto()
    WORK = auto()
    HOME = auto()
    OTHER = auto()
    KIND = auto()
    CALLING_CODE = auto()
    PERSONAL = auto()  # true of the person, but no field of ours: gender, spouse, hobby ...
    SOCIAL = auto()
    ASSISTANT = auto()
    HOUSEKEEPING = auto()
    IDENTIFIER = auto()
    WHOLE = auto()  # a whole address in one cell, beside its parts
    CODE = auto()  # a postcode, beside a kind of address
    REFUSAL = auto()
    FILLER = auto()
    SECRET = auto()
    CARD = auto()


W = Word
_WORDS: dict[Word, str] = {
    W.NAME: "name|nom|nombre|nome|navn|namn|naam|nazwa|ime|име|имя|ім'я|имена|jméno|meno|név|nume|emri|ad|adı|isim|όνομα|"
    "nimi|nimi|nafn|vārds|vardas|이름|名前|姓名|名称|名稱|नाम|الاسم|שם|ชื่อ",
    W.GIVEN: "first name|given name|given|forename|forenames|christian name|fname|f name|firstname|givenname|"
    "n given|vorname|vornamen|rufname|prénom|prénoms|primer nombre|nombre de pila|primeiro nome|nome próprio|voornaam|"
    "roepnaam|fornavn|förnamn|etunimi|imię|imiona|křestní jméno|krstné meno|keresztnév|utónév|prenume|lastno ime|"
    "лично име|прво име|първо име|собствено име|имя собственное|ilk adı|ilk ad|μικρό όνομα|eesnimi|emri i parë|"
    "이름(성 제외)|名|名字|पहला नाम|प्रथम नाम|الاسم الأول|שם פרטי|ชื่อจริง",
    W.MIDDLE: "middle name|middle names|additional name|additional names|second name|middle initial|mi|n middle|"
    "weitere vornamen|2. vorname|zweiter vorname|deuxième prénom|autres prénoms|segundo nombre|segundo nome|nome do meio|"
    "secondo nome|middelste naam|tussenvoegsel|mellemnavn|mellannamn|mellomnavn|drugie imię|druhé jméno|отчество|"
    "татково име|средно име|средње име|srednje ime|презиме по татко|ikinci adı|ikinci ad|ミドル|ミドル ネーム|ミドルネーム|"
    "중간 이름|中间名|中間名|मध्य नाम|الاسم الأوسط",
    W.FAMILY: "last name|family name|family|surname|sur name|lname|l name|lastname|familyname|second surname|n family|"
    "nachname|familienname|zuname|nom de famille|patronyme|apellido|apellidos|primer apellido|segundo apellido|apellido paterno|apellido materno|second last name|"
    "sobrenome|último nome|cognome|achternaam|familienaam|efternavn|efternamn|etternavn|sukunimi|nazwisko|příjmení|"
    "priezvisko|vezetéknév|családnév|nume de familie|priimek|prezime|презиме|фамилия|фамилија|прізвище|mbiemri|"
    "soyadı|soyad|soyisim|επώνυμο|επίθετο|perekonnanimi|pavardė|uzvārds|eftirnafn|姓|姓氏|성|अंतिम नाम|اسم العائلة|שם משפחה|นามสกุล",
    W.FULL: "full name|fullname|display name|displayname|complete name|whole name|file as|name surname|anzeigename|angezeigter name|"
    "vollständiger name|nom complet|nom à afficher|nombre completo|nombre mostrado|nome completo|nome visualizzato|"
    "nome e cognome|cognome e nome|volledige naam|weergavenaam|vis navn|fulde navn|fullständigt namn|fullt navn|kortnamn|"
    "koko nimi|wyświetlana nazwa|imię i nazwisko|nazwisko i imię|celé jméno|jméno a příjmení|meno a priezvisko|teljes név|"
    "nume complet|ime i prezime|ime in priimek|ime prezime|prezime i ime|име и презиме|презиме и име|име презиме|целосно име|полно име|"
    "пълно име|три имена|полное имя|отображаемое имя|фио|ф и о|піб|emri mbiemri|emri i plotë|adı soyadı|ad soyad|tam ad|"
    "ονοματεπώνυμο|apresentar como|表示名|氏名|표시명|显示名称|顯示名稱|प्रदर्शन नाम|contact person|contact name|person name|"
    "lead name|customer name|client name|kontaktperson|ansprechpartner|persona de contacto|person|osoba za kontakt|лице за контакт|"
    "kontakt osoba|контакт лице|osoba kontaktowa|contactpersoon|naam contactpersoon",
    W.PREFIX: "name prefix|prefix|salutation|honorific|courtesy title|n prefix|anrede|civilité|tratamento|tratamiento|"
    "titolo|aanhef|titel voor naam|обраќање|обращение|oslovení|megszólítás|titul|ословување|肩書き|hitap|lead salutation",
    W.SUFFIX: "name suffix|suffix|suffiks|suffixe|sufijo|sufixo|sufiks|achtervoegsel|namnsuffix|sonek|суффикс|наставка|"
    "titolo straniero|n suffix|generational suffix",
    W.NICKNAME: "nickname|nick name|nick|alias|spitzname|surnom|pseudo|apodo|apelido|soprannome|bijnaam|kaldenavn|"
    "smeknamn|kallenavn|pseudonim|przydomek|přezdívka|prezývka|becenév|poreclă|nadimak|vzdevek|прекар|надимак|прякор|"
    "псевдоним|прозвище|nofka|rumuz|takma ad|lakap|παρατσούκλι|ニックネーム|敬称|애칭|별명|呢称|昵称|暱稱|別名|उपनाम|निकनेम|الاسم المستعار",
    W.TITLE: "title|titel|titre|título|titulo|titulli|titulo profissional|tytuł|título|unvan|титула|звање|tittel|titlu",
    W.JOB: "job title|jobtitle|job|position|role|designation|occupation title|work position|arbeitstitel|berufsbezeichnung|"
    "funktion|stellung|stilling|job titel|fonction|poste|intitulé du poste|puesto|cargo|função|posizione|qualifica|ruolo|"
    "incarico|functie|werkfunctie|befattning|tehtävänimike|stanowisko|pozice|pozícia|beosztás|munkakör|funcție|funcția|"
    "radno mjesto|radno mesto|funkcija|pozicija|delovno mesto|работно место|позиција|функција|должност|посада|длъжност|"
    "pozita|pozicioni|iş unvanı|görev|θέση|役職|직위|직책|职务|職稱|पदनाम|पद नाम|المسمى الوظيفي|organization title|org title|role title|n role",
    W.COMPANY: "firmy|company|company name|companyname|organization|organisation|organization name|organisation name|org|"
    "org name|orgname|business name|businessname|account name|employer|firm|firma|firmenname|unternehmen|société|"
    "entreprise|raison sociale|compañía|empresa|nombre de la empresa|nome da empresa|organización|organizzazione|società|"
    "azienda|ragione sociale|bedrijf|bedrijfsnaam|organisatie|företag|företagsnamn|virksomhed|bedrift|yritys|"
    "firma organizacja|nazwa firmy|społeczność|společnost|spoločnosť|cég|cégnév|companie|societate|tvrtka|naziv tvrtke|"
    "naziv firme|preduzeće|podjetje|kompanija|organizacija|компанија|фирма|име на фирма|назив на фирма|организација|претпријатие|"
    "правно лице|работодавач|компания|организация|организации|організація|компанія|предприятие|kompania|ndërmarrja|şirket|firma adı|kuruluş|"
    "εταιρεία|επιχείρηση|ettevõte|įmonė|uzņēmums|会社|会社名|組織|회사|회사명|组织|公司|संगठन|कंपनी|الشركة|חברה|บริษัท|"
    "site name|business",
    W.DEPARTMENT: "department|dept|division|org unit|organization department|abteilung|service|departamento|setor|reparto|"
    "dipartimento|afdeling|avdelning|avdeling|osasto|dział|departament|oddělení|oddelenie|osztály|odjel|odsjek|odjeljenje|"
    "oddelek|оддел|отдел|сектор|одељење|відділ|departamenti|bölüm|τμήμα|部署|部門|部门|부서|विभाग|القسم",
    W.EMAIL: "е адреса|email|e mail|email adres|mail|email address|e mail address|emailaddress|mail address|emailid|email id|emails|mails|"
    "emailadresse|mailadresse|e mailadres|mailadres|emailadres|epost|e post|epostadress|e postadress|epostadresse|"
    "e postadresse|courriel|mél|adresse de messagerie|adresse électronique|messagerie|correo|correo electrónico|"
    "correio eletrónico|correio eletrônico|posta elettronica|indirizzo di posta elettronica|indirizzo posta elettronica|"
    "sähköposti|adres poczty|poczty e mail|poczta|e mailová adresa|elektronikus levél|e pošta|epošta|elektronska pošta|"
    "е пошта|епошта|електронска пошта|меил|мејл|е маил|имејл|електронна поща|електронная почта|эл почта|эл почты|"
    "электронной почты|электронная почта|эл адрес|почта|електронна пошта|posta elektronike|e posta|eposta|elektronik posta|"
    "ηλεκτρονικό ταχυδρομείο|ηλ ταχυδρομείο|el paštas|e pasts|netfang|電子メール|メールアドレス|メール|이메일|메일|메일 주소|"
    "电子邮件|电子邮件地址|電子郵件|電子郵件地址|邮箱|मेल|ई मेल|ई मेल एड्रेस|البريد الإلكتروني|عنوان البريد الإلكتروني|אימייל|อีเมล",
    W.PHONE: "phone|phone number|telephone|telephone number|tel|tel number|phones|telephones|phonenumber|phone no|tel no|"
    "landline|land line|direct phone|main phone|direct line|switchboard|contact number|telefon|telefonnummer|tel nr|rufnummer|"
    "hauptnummer|haupttelefon|festnetz|téléphone|tél|numéro de téléphone|numéro|teléfono|número de teléfono|telefone|"
    "número de telefone|telefono|numero di telefono|telefoon|telefoonnummer|hoofdtelefoon|puhelin|puhelinnumero|numer telefonu|"
    "telefonu|telefonní číslo|telefónne číslo|telefonszám|număr de telefon|broj telefona|telefonska številka|телефон|"
    "телефонски број|број на телефон|тел|тел број|фиксен|фиксен телефон|телефонен номер|номер телефона|номер телефону|"
    "telefoni|numri i telefonit|telefon no|telefon numarası|τηλέφωνο|αριθμός τηλεφώνου|telefonas|tālrunis|sími|電話|電話番号|"
    "전화|전화번호|电话|电话号码|電話|電話號碼|फोन|फ़ोन|هاتف|הטלפון|טלפון|โทรศัพท์|whatsapp number|phone main|primary phone|numéro de mobile|"
    "centralita|número de centralita|växel|toll free",
    W.MOBILE: "mobile|mobile phone|mobile number|mobilephone|mobil|cell|cell phone|cellphone|cellular|cell number|gsm|handy|"
    "handynummer|mobiltelefon|mobilnummer|mobil tel|mobilfunk|portable|téléphone portable|tél mobile|móvil|teléfono móvil|"
    "celular|telefone celular|telemóvel|número celular|cellulare|numero cellulare|mobiele telefoon|mobiel|mobiel nummer|gsm nummer|"
    "matkapuhelin|kännykkä|komórka|komórkowy|komórkowego|telefon komórkowy|mobilní|mobilný|mobilni|mobitel|mobilni telefon|"
    "мобилен|мобилен телефон|мобилен број|моб|мобилни|мобилни телефон|сотовый|сотового телефона|мобильный|мобильный телефон|"
    "переносной|мобільний|мобилен номер|celulari|telefon mobil|cep telefonu|cep tel|cep no|κινητό|mobiiltelefon|mobilusis|mobilais|farsími|"
    "携帯|携帯電話|携帯電話番号|휴대폰|移动|移动电话|移动电话号码|手机|手機|手機號碼|行動電話|मोबाइल|मोबाइल नंबर|मोबाइल फ़ोन|الهاتف الجوال|נייד|มือถือ|"
    "whatsapp|whats app|viber|вибер|вајбер|tel cell|mobile without country code",
    W.FAX: "fax|fax number|faxnummer|fax nummer|telefax|facsimile|télécopie|télécopieur|numéro de fax|número do fax|"
    "numero fax|faks|faks no|faksy|numer faksu|факс|факса|номер факса|број на факс|φαξ|ファックス|fax 番号|팩스|传真|传真号码|傳真|傳真號碼|"
    "फैक्स|फ़ैक्स|فاكس|פקס|tel fax",
    W.PAGER: "pager|pager number|pager nummer|beeper|pager phone|récepteur de radiomessagerie|radiomessagerie|buscapersonas|"
    "cercapersone|numero cercapersone|número do pager|piepernummer|personsøger|personsøgernummer|personsökare|пейджер|"
    "пејџер|номер пейджера|numer pagera|çağrı cihazı|ポケットベル|ポケットベル番号|호출기|寻呼机|寻呼机号码|呼叫器|呼叫器號碼|पेजर|पेजर संख्या|جهاز النداء",
    W.ODD_PHONE: "car phone|carphone|callback|call back|isdn|radio phone|radiophone|tty tdd phone|tty tdd|ttytdd|autotelefon|"
    "rückmeldung|telefon für hörbehinderte|biltelefon|tilbagekald|radiotelefon|tty tdd telefon|téléphone voiture|rappel|rnis|"
    "radio téléphone|téléphone tdd tty|devolución de llamada|radioteléfono|número de teletipo|telefone do carro|retorno de chamada|"
    "radiofone|telefone tty tdd|telefono auto|richiamata automatica|radiotelefono|telefono tty tdd|autotelefoon|terugbellen|"
    "radiotelefoon|teksttelefoon|telefon w samochodzie|wywołanie zwrotne|telefon tty tdd|motringning|телефон в машине|"
    "обратный вызов|радиотелефон|телетайп телефон с титрами|araç telefonu|geri arama|telsiz telefonu|tty tdd telefonu|自動車電話|"
    "コールバック|無線電話|teletype|yahoo phone",
    W.URL: "web|website|web site|url|homepage|home page|web page|webpage|www|site|web address|weburl|domain|site web|page web|"
    "sitio web|página web|página da web|página|webseite|internetseite|internetadresse|hjemmeside|webside|hemsida|webbsida|"
    "webbplats|nettside|verkkosivu|kotisivu|webpagina|strona www|strona sieci web|strona internetowa|strona|webová stránka|"
    "stránka|weboldal|honlap|pagina web|sito|sito web|web stranica|spletna stran|веб страна|веб страница|веб локација|"
    "интернет страна|веб|сајт|веб сајт|сайт|уебсайт|веб сторінка|faqja|faqja e internetit|web sayfası|web sitesi|ιστοσελίδα|"
    "ιστότοπος|veebileht|svetainė|vefsíða|web ページ|ホームページ|웹 페이지|웹사이트|网页|网站|網頁|網站|वेबपेज|वेब पेज|صفحة ويب|personal website|business website",
    W.ADDRESS: "address|addr|adr|address line|mailing address|postal address|anschrift|adresse|postanschrift|dirección|"
    "domicilio|endereço|morada|indirizzo|adres|adress|adresa|cím|lakcím|naslov|адреса|адрес|adresa|adresi|διεύθυνση|osoite|"
    "aadress|adresas|adrese|heimilisfang|住所|주소|地址|住址|पता|عنوان|כתובת|ที่อยู่",
    W.STREET: "street|street address|street name|strasse|straße|rue|voie|calle|via|rua|straat|gade|gata|gatuadress|vej|"
    "katu|katuosoite|ulica|ulice|utca|strada|улица|ул|ulica i broj|улица и број|вулиця|rruga|cadde|sokak|οδός|tänav|gatvė|"
    "iela|番地|街道|街道地址|شارع|address one|address street",
    W.HOUSE: "house number|street number|housenumber|streetnumber|house no|hausnummer|huisnummer|número de calle|numero civico|"
    "husnummer|numer domu|numer budynku|číslo domu|házszám|kućni broj|куќен број|број на куќа|номер дома|street no|streetid",
    W.TOWN: "市|鎮|县|city|town|locality|suburb|municipality|place|city name|city town|post town|ort|stadt|wohnort|ville|commune|localité|"
    "ciudad|población|localidad|municipio|cidade|localidade|città|comune|località|plaats|woonplaats|stad|werklocatie|by|"
    "hjemmeby|postort|poststed|kaupunki|postitoimipaikka|miasto|miejscowość|město|obec|mesto|város|település|helység|oraș|"
    "localitate|grad|naselje|kraj|град|населено место|место|општина|општина град|город|населённый пункт|місто|qyteti|şehir|il ilçe|πόλη|"
    "linn|miestas|pilsēta|staður|市区町村|市町村|市町村 都市|구 군|구 군 시|시|城市|縣市|市 县|市 鎮|शहर|नगर|مدينة|المدينة|עיר|เมือง",
    W.REGION: "縣|縣 市|自治区|il|state|province|region|state region|province state|state province|territory|prefecture|"
    "bundesland|bundesland kanton|kanton|land kanton|département|dép région|dép|pays état|état|provincia|provincia o estado|"
    "estado o provincia|estado|comunidad autónoma|distrito|regione|provincie|região|región|område|delstat|län|fylke|maakunta|"
    "województwo|kraj okres|okres|megye|județ|županija|opština|регион|област|област регион|область|штат|край|bölge|"
    "eyalet|νομός|maakond|apskritis|novads|都道府県|시 도|省|省 市|省 自治区 直辖市|省 市 自治区|縣 市|省市|市鎮|राज्य|ولاية",
    W.COUNTY: "county|district|general district|okrug|општина регион|landkreis|kreis|canton",
    W.POSTCODE: "zip|zip code|zipcode|postal code|postalcode|postcode|post code|postal|post|postal code zip code|pin code|pincode|area code|"
    "areacode|postleitzahl|plz|code postal|cp|código postal|codigo postal|cep|cap|codice postale|postnummer|postnr|"
    "postinumero|kod pocztowy|kod|psč|irányítószám|cod poștal|poštanski broj|poštna številka|поштенски број|поштански број|"
    "поштенски код|пошт број|пощенски код|почтовый индекс|почтовый код|индекс раб|индекс другой|индекс дом|поштовий індекс|kodi postar|posta kodu|"
    "ταχυδρομικός κώδικας|τκ|τ κ|sihtnumber|pašto kodas|pasta indekss|póstnúmer|郵便番号|우편번호|우편 번호|邮政编码|邮编|郵遞區號|"
    "जिपकोड|पिन कोड|الرمز البريدي|מיקוד|รหัสไปรษณีย์",
    W.COUNTRY: "country|country region|country name|countryname|nation|land|land region|staat|pays|pays région|país|país región|país região|"
    "país o región|paese|nazione|stato|land regio|land område|maa|kraj region|państwo|země|krajina|štát|ország|țara|țară|"
    "država|zemlja|држава|земја|земља|страна|страна или регион|країна|държава|shteti|vendi|ülke|ülke bölge|χώρα|riik|šalis|valsts|"
    "国|国または地域|国 地域|国家 地区|국가|국가 지역|国家|國家|國家 地區|देश|राष्ट्र|राष्ट्र क्षेत्र|देश प्रांत|بلد|البلد|بلد الإقليم|מדינה|ประเทศ",
    W.PO_BOX: "po box|pobox|p o box|post office box|address po box|postfach|b p|boîte postale|apartado postal|apartado|"
    "caixa postal|casella postale|postbus|postbusnummer|postboks|box|skrzynka pocztowa|поштенски фах|поштенско сандаче|"
    "почтовый ящик|posta kutusu|私書箱|住所私書箱",
    W.LOCATION: "location|geo|area|standort|ubicación|emplacement|localisation|locatie|luogo|lokalizacja|sted|plats|"
    "локација|расположение|locație|lokacija|konum|場所|lokalita",
    W.BIRTHDAY: "birthday|birth date|birthdate|date of birth|dateofbirth|dob|d o b|bday|born|born on|geburtstag|geburtsdatum|geb datum|"
    "geboren|anniversaire|date de naissance|né le|cumpleaños|fecha de nacimiento|fecha nacimiento|aniversário|"
    "data de nascimento|nascimento|compleanno|data di nascita|verjaardag|geboortedatum|fødselsdag|fødselsdato|födelsedag|"
    "födelsedatum|bursdag|syntymäpäivä|syntymäaika|urodziny|data urodzenia|datum narození|narozeniny|dátum narodenia|narodeniny|"
    "születésnap|születési dátum|zi de naștere|ziua de naștere|data nașterii|rođendan|datum rođenja|rojstni dan|datum rojstva|роденден|"
    "датум на раѓање|дата на раѓање|датум рођења|рођендан|родена на|роден на|рожден ден|дата на раждане|день рождения|дата рождения|"
    "день народження|дата народження|datëlindja|ditëlindja|doğum günü|doğum tarihi|γενέθλια|ημερομηνία γέννησης|sünnipäev|"
    "gimtadienis|dzimšanas diena|afmæli|誕生日|生年月日|생일|生日|出生日期|जन्मदिन|जन्म तिथि|تاريخ الميلاد|יום הולדת|วันเกิด",
    W.BIRTH: "birth|of birth|geburts|de nacimiento|de nascimento|de naissance|di nascita|geboorte|fødsels|födelse|urodzenia|"
    "narození|narodenia|rođenja|rojstva|на раѓање|рођења|рождения|раждане|народження|doğum|lindjes|誕生|생|出生|生日|जन्म",
    W.DAY: "day|tag|jour|día|dia|giorno|dag|päivä|dzień|den|deň|nap|zi|dan|ден|дан|день|dita|gün|日|दिन",
    W.MONTH: "month|monat|mois|mes|mês|mese|maand|måned|månad|kuukausi|miesiąc|měsíc|mesiac|hónap|lună|luna|mjesec|mesec|"
    "месец|месяц|місяць|muaji|ay|月|月份|달|माह",
    W.YEAR: "year|jahr|année|an|año|ano|anno|jaar|år|vuosi|rok|születési év|godina|leto|година|год|рік|viti|yıl|年|年份|해|साल",
    W.NOTES: "note|notes|comment|comments|remark|remarks|memo|description|about|bio|background|notizen|notiz|bemerkung|"
    "bemerkungen|kommentar|kommentare|beschreibung|remarque|remarques|commentaire|commentaires|nota|notas|comentario|"
    "comentarios|observaciones|observações|anotações|note personali|annotazioni|commenti|aantekeningen|notities|opmerking|"
    "opmerkingen|notater|noter|anteckningar|anteckning|merknader|huomautuksia|muistiinpanot|notatki|uwagi|opis|poznámka|poznámky|"
    "megjegyzés|megjegyzések|jegyzet|observații|notițe|bilješka|bilješke|napomena|napomene|beleške|opombe|забелешка|забелешки|"
    "белешка|белешки|коментар|коментари|напомена|напомене|опис|бележка|бележки|заметка|заметки|примечание|примечания|"
    "комментарий|описание|примітки|нотатки|shënim|shënime|koment|not|notlar|açıklama|σημειώσεις|σχόλια|märkused|pastabos|piezīmes|"
    "athugasemdir|メモ|備考|메모|비고|注释|备注|註解|備註|टिप्पणी|नोट्स|ملاحظات|הערות|หมายเหตุ|crm note|lead notes",
    W.TAGS: "tag|tags|category|categories|label|labels|group|groups|group membership|list|lists|mailing lists|keyword|keywords|"
    "segment|segments|distribution lists|kategorie|kategorien|gruppe|gruppen|stichwörter|schlagworte|catégorie|catégories|"
    "groupe|groupes|mots clés|étiquettes|categoría|categorías|grupo|grupos|etiquetas|palabras clave|categoria|categorias|"
    "palavras chave|categorie|gruppo|gruppi|etichette|parole chiave|categorieën|groep|groepen|trefwoorden|kategori|kategorier|"
    "grupper|nøgleord|nyckelord|stikkord|ryhmä|luokat|avainsanat|grupy|grupa|słowa kluczowe|kategória|kategórie|skupina|"
    "skupiny|csoport|csoportok|kategóriák|címkék|etichete|kategorija|kategorije|grupe|oznake|ознака|ознаки|етикети|група|групи|"
    "категорија|категории|групе|категорије|этикетки|метки|теги|группа|группы|категория|ключевые слова|мітки|grupi|grupet|kategoritë|"
    "etiket|etiketler|gruplar|kategoriler|anahtar sözcükler|ετικέτες|ομάδες|κατηγορίες|分類|キーワード|グループ|분류|그룹|类别|分组|群組",
    W.SOURCE: "source|lead source|leadsource|data source|origin|lead origin|original source|how did you hear about us|quelle|herkunft|"
    "provenance|origine|fuente|origen|fonte|origem|bron|kilde|källa|lähde|źródło|zdroj|forrás|sursă|izvor|извор|"
    "извор на контакт|источник|джерело|източник|burimi|kaynak|πηγή",
    W.WORK: "work|للعمل|business|billing|office|company main|corporate|professional|geschäftlich|geschäfts|dienstlich|arbeit|arbeits|arbejde|"
    "arbejds|firma|bureau|professionnel|professionnelle|trabajo|del trabajo|de trabajo|profesional|comercial|trabalho|"
    "da empresa|ufficio|uff|lavoro|di lavoro|professionale|werk|op werk|zakelijk|zakelijke|arbete|arbets|företag|jobb|arbeid|"
    "työ|služba|służbowy|służbowa|służbowe|służbowego|praca|biuro|firmowa|pracovní|pracovný|munkahelyi|céges|serviciu|muncă|posao|poslovni|"
    "poslovna|službeni|služben|služba|работа|работен|работна|работно|службен|службена|службени|деловен|деловна|пословни|раб|"
    "рабочий|рабочая|служ|служебная|служебный|робочий|служебен|pune|punës|iş|işyeri|εργασία|εργασίας|töö|darbas|darbs|vinna|"
    "会社|勤務先|ビジネス|직장|회사|工作|商务|商務|公司|公司所在|工作所在|工作所在地|公司所在地|कार्यालय|व्यवसाय|बिज़नेस|व्यावसायिक|العمل|עבודה|ที่ทำงาน",
    W.HOME: "home|للمنزل|private|personal|residence|residential|privat|private|personlig|domicile|personnel|personnelle|privé|privée|"
    "particular|personal|del domicilio|domicilio particular|residencia|de residencia|donde vive|casa|residencial|residência|"
    "de residência|pessoal|abitazione|ab|di casa|di residenza|personale|thuis|huis|huisadres|persoonlijke|privé|hem|hjem|hjemme|"
    "koti|dom|domowy|domowe|domowa|osobista|domů|domáci|soukromý|otthoni|lakás|acasă|domiciliu|kuća|kućni|kućna|privatni|privatna|"
    "domači|дома|домашен|домашна|домашно|дом|приватен|приватна|приватно|личен|лична|кућа|кућни|домашний|личная|личный|домашній|"
    "домашен|shtëpi|shtëpisë|ev|kişisel|σπίτι|οικία|κατοικία|kodu|namų|mājas|heima|自宅|個人|자택|집|개인|家庭|住宅|住宅所在|"
    "住宅所在地|个人|個人|住家|住家所在|居住|住址|गृह|घर|आवास|निवास|व्यक्तिगत|المنزل|الشخصية|בית|บ้าน",
    W.OTHER: "other|shipping|ship to|delivery|alternate|alternative|secondary|second|additional|weitere|weiterer|weiteres|weiteres r|weiteres e|andere|"
    "zusätzliche|sekundäre|zweite|autre|secondaire|otro|otra|secundario|secundaria|secundário|outro|outra|altro|altra|"
    "secondaria|ander|anders|tweede|anden|andet|sekundær|annan|annat|annen|andra|muu|inny|inna|inne|dodatkowy|jiný|iný|egyéb|"
    "másik|alt|altă|altul|drugi|druga|drugo|ostalo|друг|друга|друго|втор|втора|останато|алтернативен|други|другой|другая|альтернативный|"
    "інший|tjetër|diğer|ikinci|άλλο|άλλη|muu|kitas|cits|その他|その他の|別の|추가|备用|次要|其他|द्वितीयक|אחר|อื่น|adr two",
    W.KIND: "type|kind|label kind|typ|art|tipo|soort|type adresse|slags|tyyppi|típus|tip|vrsta|тип|вид|lloji|tür|türü|τύπος|の種類|種類|rodzaj",
    W.CALLING_CODE: "country code|calling code|phone code|dial code|dialling code|dialing code|phone country code|isd code|"
    "ländervorwahl|vorwahl|indicatif|indicatif pays|prefijo|código de país|código do país|prefisso|landcode|landekode|landsnummer|"
    "numer kierunkowy|předvolba|országkód|pozivni broj|повикувачки број|повикувачки код|код на држава|код страны|телефонный код|ülke kodu",
    W.PERSONAL: "gender|sex|anniversary|spouse|wife|husband|partner|children|kids|profession|occupation|hobby|hobbies|interests|"
    "language|manager|manager's name|managers name|maiden name|age|marital status|industry|number of employees|employee count|"
    "employees|annual revenue|annualrevenue|revenue|founded|nationality|time zone|timezone|custom|user|"
    "referred by|office location|relation|event|geschlecht|jahrestag|ehepartner|kinder|beruf|hobbys|sprache|vorgesetzter|"
    "name des der vorgesetzten|name des r vorgesetzten|empfohlen von|büro|branche|alter|benutzer|benutzerdef|køn|mærkedag|ægtefælle|børn|sprog|"
    "navn på overordnet|henvist af|kontoradresse|kontor|bruger|brugerdef|sexe|anniversaire de mariage ou fête|conjoint e|conjoint|enfants|"
    "passe temps|langue|responsable|recommandé par|utilisateur|divers|género|aficiones|hijos|profesión|nombre del director|"
    "remitido por|ubicación de la oficina|usuario|personalizado|sexo|datas especiais|filhos|profissão|idioma|nome do gerenciador|"
    "indicação|sala|sesso|anniversario|nome coniuge|figli|professione|lingua|nome manager|presentato da|ubicazione ufficio|utente|"
    "personalizzato|geslacht|speciale datum|kinderen|beroep|taal|naam manager|referentie van|kantoorlocatie|gebruiker|overig|"
    "płeć|rocznica|współmałżonek|dzieci|zawód|język|menedżer|osoba polecająca|lokalizacja biura|użytkownik|informacja|kön|årsdag|"
    "make maka|barn|yrke|språk|namn chef|referens|arbetsplats|användare|annan uppgift|пол|годовщина|супруг а|супруг|супруга|дети|"
    "профессия|хобби|язык|руководитель|расположение комнаты|комната|пользователь|прочее|возраст|годишнина|сопруг|сопруга|деца|професија|"
    "занимање|хоби|јазик|раководител|возраст|пол род|дејност|индустрија|број на вработени|cinsiyet|yıldönümü|eşi|çocuklar|meslek|hobiler|dil|"
    "yönetici'nin adı|yöneticinin adı|başvuran|işyeri konumu|kullanıcı|性別|記念日|配偶者|子供|職業|趣味|マネージャー|参照事項|事業所|オフィスの場所|ユーザー|"
    "追加情報|사용자 정의|사무실|定制|办公地址|自訂|辦公室位置|मनपसंद|कार्यालय स्थान|موقع المكتب|telex|télex|teleks|телекс|テレックス|言語|joined|"
    "connected on|budget|estimated budget|income|salary|interest|profit|size|company size|points|score",
    W.SOCIAL: "linkedin|linkedin url|linkedin profile|facebook|facebook url|twitter|instagram|skype|skype id|skype identity|skype name|xing|tiktok|youtube|"
    "icq|icq id|aim|aim id|msn|msn id|jabber|irc id|qq id|google id|yahoo|yahoo id|messenger|messenger id|im|im address|instant messaging|"
    "screen name|screenname|skærmnavn|messenger name|nombre en pantalla|nome instant messenger|nom de l'écran|schermnaam|"
    "komunikator aim|nome de tela|интернет пейджер|skärmnamn|スクリーンネーム|screen 아이디|显示名|網路代號|telegram|telegram id|imaddress",
    W.ASSISTANT: "assistant|l'assistant(e)|de l'assistant(e)|nom de l'assistant(e)|téléphone de l'assistant(e)|assistants|assistant's|assistant's name|assistants name|assistent in|assistentens|assistentens navn|"
    "name assistent|assistent|l assistant e|de l assistant e|nom de l assistant e|asistente|assistente|do assistente|nome do assistente|"
    "nome assistente|naam assistent|asystenta|imię i nazwisko asystenta|namn assistent|помощника|имя помощника|yardımcının|"
    "yardımcının adı|秘書の|秘書の氏名|асистент|име на асистент",
    W.HOUSEKEEPING: "priority|sensitivity|private flag|mileage|billing information|billinginformation|directory server|directoryserver|"
    "internet free busy|internetfreebusy|initials|account|photo|photo url|picture|image|avatar|subject|short name|"
    "yomi name|given name yomi|additional name yomi|family name yomi|phonetic first name|phonetic middle name|phonetic last name|"
    "phonetic|yomi|symbol|created|created at|created on|created time|created date|creation date|createddate|create date|"
    "modified|modified at|modified date|last modified|last modified date|lastmodifieddate|last modified time|updated at|updated|last update|"
    "date added|systemmodstamp|system modstamp|isdeleted|is deleted|owner|owner name|contact owner|lead owner|record owner|index|rev|revision|row|"
    "member rating|optin time|optin ip|confirm time|confirm ip|gmtoff|dstoff|timezone offset|cc|notes id|last changed|leid|euid|"
    "latitude|longitude|ip|ip address|last sync time|price list|payment terms|payment terms label|payment reminder|credit limit|"
    "currency code|currency|primary group id|additional groups|abrechnungsinformation|priorität|vertraulichkeit|reisekilometer|"
    "verzeichnisserver|initialen|konto|internet frei gebucht|ausspracheform vorname|ausspracheform nachname|prioritet|følsomhed|"
    "kørte kilometer|takstoplysninger|adresseserver|initialer|ledig optaget via internettet|priorité|critère de diffusion|kilométrage|"
    "informations facturation|serveur d'annuaire|initiales|compte|disponibilité internet|prioridad|confidencialidad|kilometraje|"
    "facturación|servidor de directorio|prioridade|sensibilidade|quilometragem|informações para cobrança|servidor de diretório|"
    "iniciais|conta|disponibilidade da internet|priorità|riservatezza|indennità trasferta|dati fatturazione|server di elenchi in linea|"
    "iniziali|disponibilità internet|prioriteit|gevoeligheid|reisafstand|factuurinformatie|adreslijstserver|internet beschikbaarheidsinfo|"
    "priorytet|charakter|przebieg|informacje rozliczeniowe|serwer katalogowy|inicjały|internetowe informacje wolny zajęty|känslighet|"
    "reseersättning km|fakturering|katalogserver|ledig upptagen information för internet|важность|пометка|расстояние|счета|счет|"
    "сервер каталогов|инициалы|сведения о доступности в интернете|частное|отложено|öncelik|duyarlılık|dönem|faturalama bilgisi|"
    "dizin sunucusu|ilk harfler|hesap|internet serbest meşgul|özel|privado|privato|prywatne|優先度|秘密度|経費情報|支払い条件|"
    "ディレクトリサーバー|イニシャル|アカウント|インターネット空き時間情報|プライベート|名前フリガナ|姓フリガナ|会社名フリガナ|フリガナ|"
    "bounce|has newsletter|first seen|last seen|last activity|last contacted|last activity date|"
    "gender code|create time|adset name|adset id|ad id|ad name|campaign id|form id|is organic|platform|mailing list",
    W.IDENTIFIER: "id|uid|uuid|guid|identifier|record id|recordid|contact id|contactid|lead id|customer id|account id|accountid|"
    "owner id|ownerid|parentid|parent id|user id|company id|organization id|reference id|unique id|rec id|recid|number id|"
    "organizational id number|organizationalidnumber|government id number|governmentidnumber|account number|customer address id|"
    "organisationsnr|regierungsnr|sozialversicherungsnr|firmanr|se nr|numéro d'identification de l'organisation|code gouvernement|"
    "numero id organizzativo|cod fisc p iva|organisatie id|sofinummer|numer ewidencyjny w organizacji|pesel|organisationsnummer|"
    "personnummer|код организации|личный код|código da empresa|código do governo|kuruluş kimlik no|ulusal kimlik no|会社 id|id 番号|"
    "sku|ssn|soc sec id|social security number|tax id|vat id|vat number|embg|embs|емб|ембг|ембс|матичен број|даночен број|едб|рб|р бр|реден број|broj|лк|"
    "lfd nr|č|poradové číslo|lp|l p|sr no|s no|serial|serial number",
    W.WHOLE: "formatted|full address|formatted address",
    W.CODE: "code",
    W.REFUSAL: "do not|donot|donotcall|opt out|optout|opted out of email|hasoptedoutofemail|opt in|optin|unsubscribed",
    W.FILLER: "kod|kodu|number|date|datum|дата|датум|fecha|data|of|the|de|del|della|di|da|do|des|du|la|le|el|los|der|die|das|und|och|og|en|y|i|и|на|за|по|van|voor|för|til|a|e|"
    "value|field|primary|main|preferred|default|contact|contacts|lead|customer|client|person's|your|nr|no|num|#|line|rad|"
    "primär|primäre|primær|principal|principale|primaria|primário|primario|eerste|podstawowy|główny|primárny|primární|elsődleges|"
    "glavni|главен|главна|основен|основна|основной|birincil|prioritaire|通常の|主要|기본|प्राथमिक|"
    "please provide|what is|what's|my|tel|email adres|mailing|postal|current|numéro|número|numero|nummer|numer|номер|broj|број|番号|號碼|号码|숫자|संख्या|地域|地区|地區|代表|アドレス|का|للإقليم|الإقليم|santral|do",
    W.SECRET: "password|passwd|pwd|pass word|passphrase|password hash|passcode|secret|token|api key|apikey|api token|private key|"
    "security answer|security question|pin number|kennwort|passwort|mot de passe|contraseña|clave|senha|palavra passe|wachtwoord|"
    "adgangskode|lösenord|passord|salasana|hasło|heslo|jelszó|parolă|lozinka|zaporka|šifra|geslo|лозинка|шифра|парола|пароль|"
    "fjalëkalim|fjalëkalimi|parola|şifre|κωδικός πρόσβασης|parool|slaptažodis|parole|lykilorð|パスワード|비밀번호|密码|密碼|पासवर्ड|كلمة المرور|סיסמה|รหัสผ่าน",
    W.CARD: "credit card|creditcard|card number|cardnumber|card no|debit card|cc number|cc num|ccnumber|cvv|cvc|cvv2|card expiry|"
    "card expiration|kreditkarte|kartennummer|kreditkartennummer|carte de crédit|carte bancaire|numéro de carte|tarjeta|"
    "tarjeta de crédito|número de tarjeta|cartão|cartão de crédito|carta di credito|creditcardnummer|kreditkort|kontokort|"
    "luottokortti|karta kredytowa|numer karty|kreditní karta|platební karta|bankkártya|hitelkártya|card de credit|kreditna kartica|"
    "broj kartice|кредитна картичка|платежна картичка|број на картичка|кредитная карта|номер карты|кредитна карта|kartë krediti|kredi kartı|"
    "kart numarası|πιστωτική κάρτα|クレジットカード|신용카드|信用卡",
}  # fmt: skip

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_DIGITS = re.compile(r"(\d+)")
# Written without spaces between words.
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u4e00-\u9fff\uac00-\ud7af]")
# Folded: these words name a column only where they are all of its header.
WHOLE_HEADERS = {"first": Word.GIVEN, "midle": Word.MIDDLE, "last": Word.FAMILY}
# Folded: "two", "three".
ORDINALS = {"one": "1", "tvo": "2", "three": "3"}


@cache
def dictionary() -> dict[str, Word]:
    """Every folded word or phrase and what it means. The first meaning given to a word stands."""
    found: dict[str, Word] = {}
    for word in (Word.SECRET, Word.CARD, *Word):
        for phrase in _WORDS.get(word, "").split("|"):
            found.setdefault(normal(phrase), word)
    found.pop("", None)
    return found


def normal(header: str) -> str:
    """A header as the dictionary has it: folded words and numbers, parted by single spaces."""
    apart = _DIGITS.sub(r" \1 ", _CAMEL.sub(" ", header.replace("_", " ")))
    return fold(apart)


def is_unspaced(token: str) -> bool:
    """Whether a token is of a script that puts no spaces between words."""
    return _UNSPACED.search(token) is not None
