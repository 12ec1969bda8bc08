/**
 * What the demo film says, in order. Facts come from the programme sheet AP 05-2834 and from
 * M. Clara, Real Service Centres in Italian Industrial Districts (UNIDO, US/GLO/95/144).
 *
 * A line is `{ id, text, after? }`: `text` is the caption; `[Italian word|phonemes]` also tells the
 * voice how to say a name (SAMPA); `after` is the silence behind the line in seconds.
 */
export const notice = "An original animated overview, made for this demo.";

export const chapters = [
  {
    id: "district",
    title: "What a district is",
    lines: [
      {
        id: "intro",
        text: '[Legno|"lenj@U] [arredo|@"reId@U] means wood and furniture. This film looks at one Italian district that makes it: [Brianza|bri"{nts@].',
        after: 0.9,
        opening: true,
      },
      { id: "where", text: '[Brianza|bri"{nts@] lies north of Milan, towards Monza, Lecco and [Como|"kQm@U].' },
      {
        id: "towns",
        text: 'Here are some of its furniture towns: [Cantù|k{n"tu:], [Lissone|lI"s@UneI], [Meda|"meId@], [Seregno|se"renj@U], [Giussano|dZu:"sA:n@U], [Mariano|m{ri"A:n@U] [Comense|k@"menseI].',
        after: 0.8,
      },
      { id: "many", text: "A district is not one big factory. It is many small firms around one trade." },
      { id: "network", text: "Each firm does its own part of the work. Together, they form one production network." },
      { id: "compete", text: "They compete with each other. And at the same time, they co-operate." },
      { id: "around", text: "Around them stand the family, the local bank, public bodies and associations." },
      { id: "why", text: "Clusters appeared in some regions, and not in others. Why there?" },
    ],
    marker: {
      title: "What a district is",
      question: "Which of these pieces are already there in your city, and which one is missing?",
      minutes: 10,
      opens: "sofia",
    },
  },
  {
    id: "chair",
    title: "Who makes one chair",
    lines: [
      { id: "take", text: "Take one chair. Who makes it?", after: 0.6 },
      { id: "saw", text: "One workshop saws the timber." },
      { id: "turn", text: "The next one turns the legs." },
      { id: "bend", text: "A third bends the back." },
      { id: "join", text: "The joiner brings the frame together." },
      { id: "cover", text: "The upholsterer adds the seat." },
      { id: "finish", text: "And the last workshop gives it its finish.", after: 0.9 },
      { id: "nobody", text: "No firm here makes the whole chair. The chain does.", after: 0.7 },
      { id: "rival", text: "Across the street, another turner offers the same legs. They compete for the work." },
      {
        id: "spinoff",
        text: "And when a worker leaves to open a workshop of his own, the chain gains a new link. This is called a spin-off.",
      },
    ],
    marker: {
      title: "Many firms, one chain",
      question: "Who would make this chair in your region, and which link of the chain is not there?",
      minutes: 10,
      opens: "zagreb",
    },
  },
  {
    id: "shared",
    title: "Schools, service centres, museums, fair",
    lines: [
      { id: "need", text: "A district is more than workshops. Some things are shared." },
      {
        id: "school",
        text: '[Cantù|k{n"tu:] has had a school of applied arts since eighteen eighty-two.',
        caption: "Cantù has had a school of applied arts since 1882.",
      },
      {
        id: "fair",
        text: 'The furniture fair, the [Salone|s@"l@UneI] [del|del] [Mobile|"m@UbIleI], has been held in Milan since nineteen sixty-one.',
        caption: "The furniture fair, the Salone del Mobile, has been held in Milan since 1961.",
      },
      { id: "museum", text: "There are museums, and there are service centres." },
      { id: "real", text: "A real service centre does not lend money. It gives or sells services to firms." },
      {
        id: "counted",
        text: "Over one hundred and thirty centres were counted, in fifty-six districts.",
        caption: "Over 130 centres were counted, in 56 districts.",
        after: 0.8,
      },
      {
        id: "manzano",
        text: 'One of them is in another district of chairs: [Manzano|m{nd"zA:n@U]. It made nearly forty million chairs a year, and exported over eighty per cent.',
        caption:
          "One of them is in another district of chairs: Manzano. It made nearly 40 million chairs a year, and exported over 80 %.",
      },
      {
        id: "owners",
        text: 'The centre, [Promosedia|pr@Um@U"seIdi@], dates from nineteen eighty-three. About one hundred chair makers and the local Chamber of Commerce own it.',
        caption:
          "The centre, Promosedia, dates from 1983. About 100 chair makers and the local Chamber of Commerce own it.",
      },
      {
        id: "visitors",
        text: 'It runs the chair fair of [Udine|"u:dIneI]. Three thousand visitors came in nineteen eighty-three. In nineteen ninety-seven, over fifteen thousand.',
        caption: "It runs the chair fair of Udine. 3,000 visitors came in 1983. In 1997, over 15,000.",
        after: 0.5,
      },
      {
        id: "pays",
        text: "And the fair pays more than three quarters of what the centre costs to run.",
        caption: "And the fair pays more than three quarters of what the centre costs to run.",
      },
    ],
    marker: {
      title: "Who pays for what is shared",
      question: "Who should own and pay for a service centre in your city: the firms, the public, or both?",
      minutes: 10,
      opens: "belgrade",
    },
  },
  {
    id: "market",
    title: "When the market falls",
    lines: [
      { id: "safe", text: "No district is safe for ever." },
      {
        id: "carpi",
        text: '[Carpi|"kA:pi] makes knitwear. In the late nineteen seventies, over six hundred people from over three hundred firms were trained there.',
        caption: "Carpi makes knitwear. In the late 1970s, over 600 people from over 300 firms were trained there.",
      },
      {
        id: "citer",
        text: 'In nineteen eighty a centre was founded: [CITER|tSI"te@]. It belongs to the regional development board, to associations, and to nearly five hundred small and medium firms.',
        caption:
          "In 1980 a centre was founded: CITER. It belongs to the regional development board, to associations, and to nearly 500 small and medium firms.",
      },
      { id: "offers", text: "Fashion trends. Technology. Subcontractors. Firms paid a fee from the very start." },
      {
        id: "fall",
        text: "Then, in the early nineteen nineties, the market collapsed.",
        caption: "Then, in the early 1990s, the market collapsed.",
        after: 1.0,
      },
      {
        id: "lost",
        text: "Six hundred firms were lost: a quarter of all those of nineteen eighty-eight. And with them, four thousand jobs.",
        caption: "600 firms were lost: a quarter of all those of 1988. And with them, 4,000 jobs.",
        after: 0.6,
      },
      {
        id: "cut",
        text: "The centre had to cut its staff, and find a new focus. Success must be invented again and again.",
      },
    ],
    marker: {
      title: "When the market falls",
      question: "The market collapses. What should the service centre do first, and what should it stop doing?",
      minutes: 10,
      opens: "istanbul",
    },
  },
  {
    id: "elsewhere",
    title: "Could it grow elsewhere?",
    lines: [
      {
        id: "cities",
        text: "So, could a district grow elsewhere? In Sofia, Zagreb, Belgrade, Istanbul, or Moscow?",
        after: 0.6,
      },
      {
        id: "copy",
        text: "The study of these centres gives one warning. Do not copy the centre. Copy the approach behind it.",
        after: 0.4,
      },
      { id: "four", text: "A centre that works stands on four legs, in this order." },
      { id: "leg1", text: "One: a platform, where firms and public bodies talk." },
      { id: "leg2", text: "Two: attention to its customers, also to needs that nobody has named yet." },
      { id: "leg3", text: "Three: autonomy. It keeps the long view, and stays inside the local dialogue." },
      { id: "leg4", text: "Four: governance. The district learns to act as one." },
      { id: "enough", text: "Each of them is needed. None is enough alone.", after: 0.6 },
      {
        id: "inside",
        text: "In Italy, these initiatives came from inside the districts. What would come from inside yours?",
      },
    ],
    marker: {
      title: "Closing debate: is it exportable?",
      question: "Could a district like this grow in your city: as it is, with changes, or not at all?",
      minutes: 10,
      opens: "moscow",
      closing: true,
    },
  },
];

/** The caption of a line: its own, or its text without the pronunciations. */
export const captionOf = (line) => line.caption ?? line.text.replace(/\[([^|\]]+)\|[^\]]+\]/g, "$1");

/** What the voice is given: names by their sounds. */
export const speechOf = (line) => line.text.replace(/\[[^|\]]+\|([^\]]+)\]/g, "<phoneme ph='$1'/>");
