/**
 * How the lines begin that a telephone, a mail program or a company adds below what somebody wrote, by language; lower
 * case, separated by bars.
 */

const list = (words: Record<string, string>) => Object.values(words).flatMap((some) => some.split("|"));

export const footers = list({
  en: "sent from my|sent from mail for|sent from yahoo|sent from outlook|sent from samsung|sent via|sent with|sent by|sent from|from my iphone|from my ipad|from my mobile|from my phone|from my android|from my samsung|from my |get outlook for|download outlook|get bluemail for|virus-free.|yahoo mail: |envoyed from|please excuse |written on my|typed on my|sent using|get the all-new|do you yahoo",
  bg: "изпратено от моя|изпратено от iphone|изпратено от ipad|изпратено от моят|изпратено от моето|изпратено от yahoo|изпратено от поща|изпратено от outlook|изпратено от samsung|изпратено от мобил|изпратено от телефон|изпратено от android|изпратено от abv|изпратено от gmail|изпратено с |изпратено чрез|изпратено през|изтеглете outlook|вземете outlook|получете outlook|свалете outlook|изпратено посредством|изпратено от приложение|без вируси",
  hr: "poslano s mog|poslano s moj|poslano s ipho|poslano s ipad|poslano iz|poslano putem|poslano s uređaja|poslano s mobi|poslano s android|poslano s yahoo|poslano s telefona|poslano sa samsung|poslano sa mo|poslano s aplikacij|poslano s outlook|poslano s proton|poslano preko|nabavite outlook|preuzmite outlook|dohvatite outlook|bez virusa",
  sr: "poslato sa|poslato iz|poslato preko|poslato putem|poslato s |poslato pomoću|poslato od|послато са|послато из|послато преко|послато путем|послато с |послато помоћу|преузмите outlook|набавите outlook|без вируса",
  ru: "отправлено с|отправлено из|отправлено от|отправлено через|отправлено при помощи|отправлено на |послано с|послано из|получить outlook|скачать outlook|скачайте outlook|загрузить outlook|без вирусов|с моего iphone|с моего мобильного",
  it: "inviato da iphone|inviato da ipad|inviato dal mio|inviato dal|inviato da posta|inviato da outlook|inviato da yahoo|inviato da libero|inviato da smartphone|inviato da samsung|inviato da android|inviato da proton|inviato dall|inviato da mail|inviato da tiscali|inviato da gmail|inviato con|inviato tramite|inviato mediante|ottieni outlook|scarica outlook|inviata da|privo di virus|senza virus|dal mio iphone",
  tr: "iphone'umdan|iphone'dan|ipad'imden|ipad'den|iphone'umdan|ios için outlook|android için outlook|outlook for |samsung cihazımdan|yahoo mail'den|outlook'u edinin|cep telefonumdan|telefonumdan|windows için posta|windows 10 için posta|samsung galaxy|android cihazımdan|mobil cihazımdan|akıllı telefonumdan|proton mail ile|yandex mail|yandex.mail|mobil uygulamadan|benim iphone|akıllı cihazımdan|virüs bulunmuyor|ipad’imden|android telefonumdan|huawei cihazımdan|xiaomi cihazımdan|outlook mobile'dan|gmail mobil|yahoo posta",
  de: "von meinem|gesendet von|gesendet mit|diese nachricht wurde von mein|holen sie sich outlook|outlook für ",
  fr: "envoyé de mon|envoyé depuis|envoyé à partir|envoyé avec|télécharger outlook|obtenez outlook|obtenir outlook",
  es: "enviado desde|obtener outlook",
  pt: "enviado do meu|enviado a partir|obter o outlook|enviado do ",
  nl: "verzonden met|verstuurd vanaf|verzonden vanaf|outlook voor ",
  nordic: "sendt fra|skickat från|från min|lähetetty |hent outlook|hämta outlook",
  pl: "wysłano z|wysłane z|pobierz outlook",
  cs: "odesláno z|odoslané z",
  hu: "elküldve a",
  uk: "надіслано з",
  asia: "從我的|从我的|发自我的|發自我的|iphoneから送信|나의 iphone에서",
});

/** How a line ends that such a program adds, where the device comes first. */
export const footerEndings =
  "cihazımdan gönderildi|iphone'umdan gönderildi|telefonumdan gönderildi|'den gönderildi|'dan gönderildi|uygulamasından gönderildi|ile gönderildi|üzerinden gönderildi|tarafından gönderildi|'ten gönderildi|'tan gönderildi|ından gönderildi|inden gönderildi|aracılığıyla gönderildi|ından gönderilmiştir|inden gönderilmiştir|umdan gönderildi|imden gönderildi|indirin|edinin|gesendet.|gesendet|から送信|에서 보냄|발송 | from mobile".split(
    "|",
  );

/** How a company's legal notice begins. */
export const disclaimerOpenings = list({
  en: "confidential|disclaimer|legal notice|privileged|caution:|important notice|this e-mail and any|this email and any|this message and any|this e-mail is|this email is|this message is|this communication|the information contained in|the information in this|the contents of this|this message contains|this e-mail contains|this email contains|this message may contain|this email may contain|this e-mail may contain|this e-mail message|this email message|this transmission|please consider the environment|please think of the environment|think before you print|privacy notice|if you are not the intended|notice:",
  bg: "това съобщение|този имейл|този e-mail|това електронно|настоящото съобщение|настоящото писмо|настоящият имейл|поверително|поверителност|информацията в това|информацията, съдържаща|информацията, която се съдържа|съдържанието на това|предупреждение|моля, помислете за природата|моля, помислете за околната|помислете за околната|преди да отпечатате|отказ от отговорност|тази електронна поща",
  hr: "ova poruka|ovaj e-mail|ovaj mail|ova elektronička|ova e-poruka|ovaj email|ova e-pošta|izjava o|povjerljiv|informacije u ovoj|informacije sadržane|sadržaj ove|napomena o povjerljivosti|molimo razmislite|mislite na okoliš|prije ispisa|prije nego ispišete|odricanje od",
  sr: "ова порука|овај имејл|овај мејл|ова електронска|поверљив|информације у овој|садржај ове|изјава о|информације садржане|poverljiv|ova elektronska|ovaj imejl|ovaj mejl|пре него што одштампате|pre nego što odštampate|напомена о поверљивости",
  tr: "bu e-posta|bu eposta|bu mesaj|bu ileti|bu elektronik|gizlilik|yasal uyarı|uyarı:|uyari:|bu e-mail|yasal bildirim|lütfen bu e-postayı yazdırmadan|lütfen çevreyi|bu mail|yazdırmadan önce|bu e-posta'",
  ru: "это сообщение|это письмо|данное сообщение|данное письмо|настоящее сообщение|настоящее письмо|данное электронное|настоящее электронное|это электронное|конфиденциально|уведомление о конфиденциальности|информация, содержащаяся|содержание этого|содержание данного|внимание: |внимание! |пожалуйста, подумайте об окруж|прежде чем распечатать|перед печатью|сведения, содержащиеся",
  it: "questo messaggio|questa e-mail|questa email|questa comunicazione|le informazioni contenute|il contenuto di questa|il contenuto di questo|il presente messaggio|la presente e-mail|la presente comunicazione|la presente email|avviso di riservatezza|avvertenza|riservatezza|ai sensi del|il contenuto della presente|questo documento è|prima di stampare|rispetta l'ambiente|pensa all'ambiente|nota di riservatezza|clausola di riservatezza|avvertenze ai sensi|le informazioni trasmesse|informativa privacy",
  de: "diese e-mail|diese nachricht|der inhalt dieser|hinweis:|wichtiger hinweis|vertraulich",
  fr: "ce message|ce courriel|avertissement|confidentialité|cet e-mail",
  es: "este mensaje|este correo|aviso legal|confidencialidad|advertencia",
});

/** Parts of words that only such a notice says. */
export const disclaimerWords = list({
  en: "confidential|intended recipient|intended only|intended solely|privileged|in error|printing|before you print|unauthorised|unauthorized|virus|liability|addressee",
  bg: "поверителн|конфиденциал|предназначен|адресат|по погрешка|отпечат|класифицир|защитена от закон|получател",
  hr: "povjerljiv|namijenjen|primatelj|greškom|pogreškom|ispis|neovlašten|okoliš",
  sr: "поверљив|намењен|намењена|прималац|примаоц|грешком|poverljiv|namenjen|primalac|primaoc|штампа|odštampa|neovlašćen",
  tr: "gizli|yetkili|alıcısı|muhatab|muhatap|yanlışlıkla|yazdırma|hukuki|sorumluluk|adresine gönderil|kişiye özel",
  ru: "конфиденциал|предназначен|адресат|по ошибке|распечат|печатью|получател",
  it: "riservat|confidenzial|destinatari|per errore|stampare|stampa|privacy|2016/679|196/2003|ambiente",
  other: "vertraulich|irrtümlich|confidentiel|destinataire|par erreur|confidencial|destinatario|por error",
});
