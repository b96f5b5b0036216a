"""What pages of news sites in twenty-two languages say: more of the short story, and the furniture around it."""

# ruff: noqa: E501 (sentences of many languages, a line each)

from __future__ import annotations

from typing import NamedTuple


class SiteWords(NamedTuple):
    """The words of a site: a headline, three sentences of the story, and lines that are no story."""

    title: str
    third: str
    fourth: str
    fifth: str
    caption: str
    also: str
    other: str
    more: str
    share: str
    cookies: str
    letter: str
    comments: str
    comment: str
    rights: str
    advert: str


WORDS = {
    "en": SiteWords("Mayor resigns over contracts", "The council will choose a successor on 19 May, its speaker Karl Venn said.",
        "Anna Brill, 54, denies the accusations and wants to go to the court in Tarn.", "The contracts were worth 2.4 million euros, according to the report.",
        "Anna Brill in the town hall. Photo: Maya Orlin/AP", "Read also: The port of Tarn is to grow", "Who is Karl Venn?", "More on this story",
        "Share on Facebook", "We use cookies to improve our pages.", "Sign up for our newsletter", "Comments (12)", "High time, thank you!", "All rights reserved", "Advertisement"),
    "es": SiteWords("La alcaldesa dimite por los contratos", "El pleno elegirá a un sucesor el 19 de mayo, dijo su portavoz Karl Venn.",
        "Anna Brill, de 54 años, niega las acusaciones y quiere recurrir al tribunal de Tarn.", "Los contratos sumaban 2,4 millones de euros, según el informe.",
        "Anna Brill en el ayuntamiento. Foto: Maya Orlin/AP", "Lea también: El puerto de Tarn crecerá", "¿Quién es Karl Venn?", "Más sobre este tema",
        "Compartir en Facebook", "Usamos cookies para mejorar nuestras páginas.", "Suscríbete a nuestro boletín", "Comentarios (12)", "¡Ya era hora, gracias!", "Todos los derechos reservados", "Publicidad"),
    "ca": SiteWords("L'alcaldessa dimiteix pels contractes", "El ple triarà un successor el 19 de maig, va dir el seu portaveu Karl Venn.",
        "Anna Brill, de 54 anys, nega les acusacions i vol recórrer al tribunal de Tarn.", "Els contractes sumaven 2,4 milions d'euros, segons l'informe.",
        "Anna Brill a l'ajuntament. Foto: Maya Orlin/AP", "Llegiu també: El port de Tarn creixerà", "Qui és Karl Venn?", "Més sobre aquest tema",
        "Comparteix a Facebook", "Fem servir galetes per millorar les nostres pàgines.", "Subscriu-te al nostre butlletí", "Comentaris (12)", "Ja era hora, gràcies!", "Tots els drets reservats", "Publicitat"),
    "pt": SiteWords("Prefeita renuncia por causa de contratos", "A câmara vai escolher um sucessor em 19 de maio, disse o presidente Karl Venn.",
        "Anna Brill, de 54 anos, nega as acusações e quer recorrer ao tribunal de Tarn.", "Os contratos somavam 2,4 milhões de euros, segundo o relatório.",
        "Anna Brill na prefeitura. Foto: Maya Orlin/AP", "Leia também: O porto de Tarn vai crescer", "Quem é Karl Venn?", "Mais sobre o tema",
        "Compartilhe no Facebook", "Usamos cookies para melhorar nossas páginas.", "Assine a nossa newsletter", "Comentários (12)", "Já era hora, obrigado!", "Todos os direitos reservados", "Publicidade"),
    "it": SiteWords("La sindaca si dimette per i contratti", "Il consiglio sceglierà un successore il 19 maggio, ha detto il portavoce Karl Venn.",
        "Anna Brill, 54 anni, respinge le accuse e vuole ricorrere al tribunale di Tarn.", "I contratti valevano 2,4 milioni di euro, secondo il rapporto.",
        "Anna Brill in municipio. Foto: Maya Orlin/AP", "Leggi anche: Il porto di Tarn crescerà", "Chi è Karl Venn?", "Altro su questo tema",
        "Condividi su Facebook", "Usiamo i cookie per migliorare le nostre pagine.", "Iscriviti alla nostra newsletter", "Commenti (12)", "Era ora, grazie!", "Tutti i diritti riservati", "Pubblicità"),
    "fr": SiteWords("La maire démissionne après une enquête", "Le conseil choisira un successeur le 19 mai, a dit son porte-parole Karl Venn.",
        "Anna Brill, 54 ans, rejette les accusations et veut saisir le tribunal de Tarn.", "Les contrats valaient 2,4 millions d'euros, selon le rapport.",
        "Anna Brill à la mairie. Photo : Maya Orlin/AP", "Lire aussi : Le port de Tarn va grandir", "Qui est Karl Venn ?", "Sur le même sujet",
        "Partager sur Facebook", "Nous utilisons des cookies pour améliorer nos pages.", "Inscrivez-vous à notre newsletter", "Commentaires (12)", "Il était temps, merci !", "Tous droits réservés", "Publicité"),
    "ro": SiteWords("Primarul demisionează din cauza contractelor", "Consiliul va alege un succesor pe 19 mai, a spus purtătorul de cuvânt Karl Venn.",
        "Anna Brill, în vârstă de 54 de ani, respinge acuzațiile și vrea să meargă la tribunalul din Tarn.", "Contractele valorau 2,4 milioane de euro, potrivit raportului.",
        "Anna Brill la primărie. Foto: Maya Orlin/AP", "Citește și: Portul din Tarn va crește", "Cine este Karl Venn?", "Mai multe pe această temă",
        "Distribuie pe Facebook", "Folosim cookie-uri pentru a ne îmbunătăți paginile.", "Abonează-te la newsletter", "Comentarii (12)", "Era timpul, mulțumesc!", "Toate drepturile rezervate", "Publicitate"),
    "de": SiteWords("Bürgermeisterin tritt wegen Verträgen zurück", "Der Rat wählt am 19. Mai einen Nachfolger, sagte sein Sprecher Karl Venn.",
        "Anna Brill, 54, weist die Vorwürfe zurück und will vor das Gericht in Tarn ziehen.", "Die Verträge waren dem Bericht zufolge 2,4 Millionen Euro wert.",
        "Anna Brill im Rathaus. Foto: Maya Orlin/dpa", "Lesen Sie auch: Der Hafen von Tarn soll wachsen", "Wer ist Karl Venn?", "Mehr zum Thema",
        "Auf Facebook teilen", "Wir verwenden Cookies, um unsere Seiten zu verbessern.", "Newsletter abonnieren", "Kommentare (12)", "Wurde auch Zeit, danke!", "Alle Rechte vorbehalten", "Anzeige"),
    "nl": SiteWords("Burgemeester treedt af om contracten", "De raad kiest op 19 mei een opvolger, zei woordvoerder Karl Venn.",
        "Anna Brill, 54, ontkent de beschuldigingen en stapt naar de rechter in Tarn.", "De contracten waren volgens het rapport 2,4 miljoen euro waard.",
        "Anna Brill in het stadhuis. Foto: Maya Orlin/ANP", "Lees ook: De haven van Tarn wordt groter", "Wie is Karl Venn?", "Meer over dit onderwerp",
        "Deel op Facebook", "Wij gebruiken cookies om onze pagina's te verbeteren.", "Meld je aan voor onze nieuwsbrief", "Reacties (12)", "Het werd tijd, bedankt!", "Alle rechten voorbehouden", "Advertentie"),
    "sv": SiteWords("Borgmästaren avgår efter utredning", "Kommunfullmäktige väljer en efterträdare den 19 maj, säger talespersonen Karl Venn.",
        "Anna Brill, 54, avvisar anklagelserna och vill gå till domstolen i Tarn.", "Kontrakten var värda 2,4 miljoner euro, enligt rapporten.",
        "Anna Brill i stadshuset. Foto: Maya Orlin/TT", "Läs också: Hamnen i Tarn ska växa", "Vem är Karl Venn?", "Mer om ämnet",
        "Dela på Facebook", "Vi använder kakor för att förbättra våra sidor.", "Prenumerera på vårt nyhetsbrev", "Kommentarer (12)", "Det var på tiden, tack!", "Alla rättigheter förbehållna", "Annons"),
    "fi": SiteWords("Pormestari eroaa sopimusten takia", "Valtuusto valitsee seuraajan 19. toukokuuta, sanoi sen tiedottaja Karl Venn.",
        "Anna Brill, 54, kiistää syytökset ja aikoo viedä asian Tarnin oikeuteen.", "Sopimusten arvo oli raportin mukaan 2,4 miljoonaa euroa.",
        "Anna Brill kaupungintalolla. Kuva: Maya Orlin", "Lue myös: Tarnin satama kasvaa", "Kuka on Karl Venn?", "Lisää aiheesta",
        "Jaa Facebookissa", "Käytämme evästeitä sivujemme parantamiseen.", "Tilaa uutiskirjeemme", "Kommentit (12)", "Oli jo aikakin, kiitos!", "Kaikki oikeudet pidätetään", "Mainos"),
    "hu": SiteWords("Lemond a polgármester a szerződések miatt", "A testület május 19-én választ utódot, mondta szóvivője, Karl Venn.",
        "Az 54 éves Anna Brill tagadja a vádakat, és a tarni bírósághoz fordul.", "A szerződések értéke a jelentés szerint 2,4 millió euró volt.",
        "Anna Brill a városházán. Fotó: Maya Orlin/MTI", "Olvassa el ezt is: Bővül a tarni kikötő", "Ki az a Karl Venn?", "További cikkek a témában",
        "Megosztás a Facebookon", "Sütiket használunk oldalaink javítására.", "Iratkozzon fel hírlevelünkre", "Hozzászólások (12)", "Ideje volt, köszönöm!", "Minden jog fenntartva", "Hirdetés"),
    "pl": SiteWords("Burmistrz rezygnuje z powodu umów", "Rada wybierze następcę 19 maja, powiedział jej rzecznik Karl Venn.",
        "54-letnia Anna Brill odrzuca zarzuty i chce iść do sądu w Tarn.", "Umowy były warte 2,4 miliona euro, podano w raporcie.",
        "Anna Brill w ratuszu. Fot. Maya Orlin/PAP", "Czytaj też: Port w Tarn będzie większy", "Kim jest Karl Venn?", "Więcej na ten temat",
        "Udostępnij na Facebooku", "Używamy plików cookie, aby ulepszać nasze strony.", "Zapisz się na nasz newsletter", "Komentarze (12)", "Najwyższy czas, dziękuję!", "Wszelkie prawa zastrzeżone", "Reklama"),
    "cs": SiteWords("Starostka odstupuje kvůli smlouvám", "Rada vybere nástupce 19. května, řekl její mluvčí Karl Venn.",
        "Anna Brillová, 54 let, obvinění odmítá a chce se obrátit na soud v Tarnu.", "Smlouvy měly podle zprávy hodnotu 2,4 milionu eur.",
        "Anna Brillová na radnici. Foto: Maya Orlin/ČTK", "Čtěte také: Přístav v Tarnu poroste", "Kdo je Karl Venn?", "Více k tématu",
        "Sdílet na Facebooku", "Používáme cookies, abychom zlepšili naše stránky.", "Přihlaste se k odběru newsletteru", "Komentáře (12)", "Už bylo na čase, díky!", "Všechna práva vyhrazena", "Reklama"),
    "tr": SiteWords("Belediye başkanı sözleşmeler yüzünden istifa etti", "Meclis 19 Mayıs'ta yeni başkanı seçecek, dedi sözcü Karl Venn.",
        "54 yaşındaki Anna Brill suçlamaları reddediyor ve Tarn mahkemesine gidecek.", "Rapora göre sözleşmelerin değeri 2,4 milyon avroydu.",
        "Anna Brill belediyede. Fotoğraf: Maya Orlin/AA", "Bunu da okuyun: Tarn limanı büyüyor", "Karl Venn kimdir?", "Bu konuda daha fazlası",
        "Facebook'ta paylaş", "Sayfalarımızı geliştirmek için çerez kullanıyoruz.", "Bültenimize abone olun", "Yorumlar (12)", "Tam zamanıydı, teşekkürler!", "Tüm hakları saklıdır", "Reklam"),
    "ru": SiteWords("Мэр уходит в отставку из-за контрактов", "Совет выберет преемника 19 мая, сообщил его представитель Карл Венн.",
        "Анна Брилль, 54 года, отрицает обвинения и хочет обратиться в суд в Тарне.", "Стоимость контрактов составила 2,4 миллиона евро, говорится в докладе.",
        "Анна Брилль в мэрии. Фото: Майя Орлин/ТАСС", "Читайте также: Порт в Тарне вырастет", "Кто такой Карл Венн?", "Ещё по теме",
        "Поделиться в Facebook", "Мы используем файлы cookie, чтобы улучшить наши страницы.", "Подпишитесь на нашу рассылку", "Комментарии (12)", "Давно пора, спасибо!", "Все права защищены", "Реклама"),
    "uk": SiteWords("Мер іде у відставку через контракти", "Рада обере наступника 19 травня, повідомив її речник Карл Венн.",
        "Анна Брілль, 54 роки, заперечує звинувачення і хоче звернутися до суду в Тарні.", "Вартість контрактів становила 2,4 мільйона євро, йдеться у звіті.",
        "Анна Брілль у мерії. Фото: Майя Орлін/Укрінформ", "Читайте також: Порт у Тарні зросте", "Хто такий Карл Венн?", "Більше за темою",
        "Поділитися у Facebook", "Ми використовуємо файли cookie, щоб поліпшити наші сторінки.", "Підпишіться на нашу розсилку", "Коментарі (12)", "Давно пора, дякую!", "Усі права захищено", "Реклама"),
    "el": SiteWords("Παραιτείται η δήμαρχος για τις συμβάσεις", "Το συμβούλιο θα επιλέξει διάδοχο στις 19 Μαΐου, είπε ο εκπρόσωπός του Καρλ Βεν.",
        "Η Άννα Μπριλ, 54 ετών, αρνείται τις κατηγορίες και θα προσφύγει στο δικαστήριο του Ταρν.", "Οι συμβάσεις άξιζαν 2,4 εκατομμύρια ευρώ, σύμφωνα με την έκθεση.",
        "Η Άννα Μπριλ στο δημαρχείο. Φωτογραφία: Μάγια Όρλιν", "Διαβάστε επίσης: Το λιμάνι του Ταρν μεγαλώνει", "Ποιος είναι ο Καρλ Βεν;", "Περισσότερα για το θέμα",
        "Κοινοποίηση στο Facebook", "Χρησιμοποιούμε cookies για να βελτιώσουμε τις σελίδες μας.", "Εγγραφείτε στο newsletter μας", "Σχόλια (12)", "Καιρός ήταν, ευχαριστώ!", "Με επιφύλαξη παντός δικαιώματος", "Διαφήμιση"),
    "ja": SiteWords("市長、契約をめぐり辞任", "市議会は5月19日に後任を選ぶと、報道官のカール・ベン氏は述べた。",
        "アンナ・ブリル氏(54)は疑惑を否定し、ターンの裁判所に訴える考えだ。", "報告書によると、契約の総額は240万ユーロだった。",
        "市役所のアンナ・ブリル氏 写真：マヤ・オルリン", "あわせて読みたい：ターン港が拡張へ", "カール・ベン氏とは？", "関連記事",
        "フェイスブックでシェア", "当サイトではクッキーを使用しています。", "ニュースレターに登録", "コメント (12)", "やっとですね！", "無断転載を禁じます", "広告"),
    "zh": SiteWords("市长因合同问题辞职", "市议会发言人卡尔·文恩说，议会将于5月19日选出继任者。",
        "54岁的安娜·布里尔否认指控，并打算向塔恩法院起诉。", "报告称，这些合同总值240万欧元。",
        "安娜·布里尔在市政厅。摄影：玛雅·奥林", "延伸阅读：塔恩港将扩建", "卡尔·文恩是谁？", "相关新闻",
        "分享到微博", "我们使用Cookie来改善网页。", "订阅我们的电子报", "评论 (12)", "早该这样了！", "版权所有", "广告"),
    "ko": SiteWords("시장, 계약 문제로 사임", "시의회는 5월 19일 후임자를 뽑을 것이라고 카를 벤 대변인이 말했다.",
        "안나 브릴(54) 씨는 혐의를 부인하며 탄 법원에 제소할 계획이다.", "보고서에 따르면 계약 규모는 240만 유로였다.",
        "시청의 안나 브릴 시장. 사진: 마야 오를린", "함께 보기: 탄 항구 확장", "카를 벤은 누구인가?", "관련 기사",
        "페이스북에 공유", "저희는 쿠키를 사용해 페이지를 개선합니다.", "뉴스레터 구독하기", "댓글 (12)", "드디어, 고맙습니다!", "무단 전재 및 재배포 금지", "광고"),
    "ar": SiteWords("رئيسة البلدية تستقيل بسبب العقود", "وسيختار المجلس خلفا لها في 19 مايو، كما قال المتحدث كارل فين.",
        "وتنفي آنا بريل، البالغة 54 عاما، الاتهامات وتريد اللجوء إلى محكمة تارن.", "وبلغت قيمة العقود 2.4 مليون يورو، بحسب التقرير.",
        "آنا بريل في البلدية. تصوير: مايا أورلين", "اقرأ أيضا: ميناء تارن سيتوسع", "من هو كارل فين؟", "المزيد حول الموضوع",
        "شارك على فيسبوك", "نستخدم ملفات تعريف الارتباط لتحسين صفحاتنا.", "اشترك في نشرتنا", "التعليقات (12)", "حان الوقت، شكرا!", "جميع الحقوق محفوظة", "إعلان"),
}  # fmt: skip
