import type { StoryWords } from './story-words.ts';

export const storyEn: StoryWords = {
  quarter: 'Q',
  ambitions: [
    {
      phrase: 'A bike is the first thing people think of for a short trip',
      why: 'People subscribe once; they stay if cycling has become a habit, whatever the weather.',
    },
    {
      phrase: 'Riders hardly ever need to write to us',
      why: 'Each message is a minute lost on both sides, and often a bike that did not answer.',
    },
  ],
  objectives: {
    answers: {
      title: 'One answer is enough',
      whyNow: 'One message in ten comes back: the rider did not understand, or we had not.',
      bets: ['Read five reopened exchanges together every Thursday'],
    },
    rounds: {
      title: 'The morning rounds arrive on time',
      whyNow: 'The stations around the railway are empty when the first trains come in.',
      bets: ['Rent two more trucks'],
    },
    parts: {
      title: 'The workshop no longer runs out of parts',
      whyNow: 'One bike in three is waiting for a part, not for a mechanic.',
      bets: ['Order weekly rather than monthly', 'A reserve of the ten parts that wear out most'],
    },
    ride: {
      title: 'Taking a bike becomes second nature',
      whyNow: 'Our subscribers ride twice a week; they could ride four times.',
      bets: ['Bring a friend: one month free', 'A reminder on Friday evenings'],
    },
    campaign: {
      title: 'The whole city has tried a bike',
      whyNow: 'Of those who try once, one in four signs up. They have to try first.',
      bets: ['A trial card in every letterbox', 'A stall at the Saturday market'],
      guard: 'A campaign must not leave our riders without an answer.',
    },
    workshop: {
      title: 'A faulty bike is soon back on the street',
      whyNow: 'One hundred and eighty bikes have stood idle for more than a week.',
      bets: ['A second shift at the workshop, in the evening'],
    },
    help: {
      title: 'Simple questions are answered without writing to us',
      whyNow: 'Half of all messages ask one of twenty questions.',
      bets: ['Rewrite the help in riders’ own words, online in week 9'],
    },
    habit: {
      title: 'Newcomers take to cycling',
      whyNow: 'Two newcomers out of three no longer ride after two weeks.',
      bets: ['A welcome in three rides', 'A free ride on the tenth day'],
      guard: 'Keeping the new must not drive away the old.',
    },
    morning: {
      title: 'A bike where people look for one, in the morning',
      whyNow: 'One morning search in five finds nothing within 300 metres.',
      bets: ['Rounds decided the evening before', 'Bikes shown in the app up to 500 metres'],
      guard: 'Serving the railway station must not empty the rest of the city.',
    },
    rain: {
      title: 'People ride in the rain too',
      whyNow: 'On rainy days, six subscribers out of ten go back to the car.',
      bets: ['Saddles that dry with one wipe', 'An alert: “the rain stops at 6 pm”'],
      guard: 'A ride that grows longer says someone waited under a shelter.',
    },
    shared: {
      title: 'Bringing someone along gets easier',
      whyNow: 'One subscriber in four looks for two bikes in one place, and walks away.',
      bets: [],
    },
    wear: {
      title: 'The fleet wears out more slowly than we repair it',
      whyNow: 'No week stands out, but three years have cost four points.',
      bets: [],
    },
    once: {
      title: 'Riders explain their problem only once',
      whyNow: 'From one channel to the next, they start again.',
      bets: [],
    },
    stations: {
      title: 'Open twelve more stations',
      whyNow: 'The sites are ready.',
      bets: [],
    },
  },
  keyResults: {
    firstContact: {
      statement: 'Messages settled by the first answer',
      own: {
        formula: 'Messages whose first answer called for no other within seven days, over messages received',
        population: 'Riders’ messages, all channels',
        exclusions: 'Messages from staff',
        howObtained: 'Counted on Mondays in the message centre, by Customer care',
      },
      learnt: {
        4: 'The standard answers about payments come back most.',
        9: 'Two people rereading beats one more standard answer.',
      },
      closing: {
        learnt:
          'This number tells the quality of our answers better than any other: we want to follow it all the time.',
        fate: 'It has little left to gain soon, and much to lose if we stop looking.',
      },
    },
    onTime: {
      statement: 'Morning needs met by 8 am',
      learnt: {
        3: 'Two more trucks; they leave as late as the others.',
        7: 'It is not trucks we lack, it is an earlier start.',
      },
      closing: {
        learnt: 'More trucks change nothing: the rounds are decided too late. Start there next time.',
        fate: 'We give the two trucks back.',
      },
    },
    missingParts: {
      statement: 'Parts missing at the workshop, per week',
      own: {
        formula: 'Repairs stopped for want of a part, in the week',
        population: 'Repairs begun at the workshop',
        exclusions: 'Bikes scrapped',
        howObtained: 'Counted on Mondays on the workshop’s board',
      },
      learnt: {
        4: 'Ten parts make up three quarters of what is missing.',
        8: 'Ordering weekly is enough; the reserve was used only twice.',
      },
      closing: {
        learnt: 'Ordering weekly was enough. The reserve can wait.',
        fate: 'We keep ordering weekly, without making an objective of it.',
      },
    },
    rides: {
      statement: 'Rides a day',
      learnt: {
        3: 'Bring-a-friend mostly brings people who were about to sign up.',
        9: 'It rises every week. Would it have risen without us?',
      },
      closing: {
        learnt:
          'The target is reached, and it was the season: the year before, with nothing launched, the rise was the same. Bring-a-friend may have nothing to do with it; we can’t tell.',
        fate: 'Next time, aim for what the season does not give.',
      },
    },
    trials: {
      statement: 'Free trials used, per week',
      own: {
        formula: 'Trial codes used for a completed ride, in the week',
        population: 'People who have never signed up',
        exclusions: 'Staff accounts',
        howObtained: 'Counted on Mondays by Growth',
      },
      learnt: {
        4: 'Messages have doubled; Customer care no longer keeps up. Guardrail crossed: we slow down.',
        7: 'At half speed, fewer trials but as many sign-ups.',
      },
      closing: {
        learnt: 'One trial told by a friend is worth three cards in a letterbox.',
        fate: 'We go on at half speed, by word of mouth.',
      },
    },
    oldFaults: {
      statement: 'Bikes out of order for more than a week',
      own: {
        formula: 'Bikes reported faulty more than seven days ago, on Monday morning',
        population: 'The whole fleet',
        exclusions: 'Missing bikes, bikes scrapped',
        howObtained: 'Counted on Mondays in the fleet register',
      },
      learnt: {
        3: 'The evening shift repairs as much, and waits for the same batteries.',
        6: 'Two thirds of the old faults are electrical.',
        10: 'Training two mechanics in electrics would have been worth more than an evening shift.',
      },
      closing: {
        learnt:
          'We had bet on hands, and lacked a skill: two old faults out of three are electrical, and two people can repair them. It is the most useful lesson of the quarter.',
        fate: 'The evening shift stops. Training in electrics starts at once.',
      },
    },
    selfService: {
      statement: 'Riders who find their answer in the help',
      own: {
        formula: 'Visits to the help with no message within the hour, over visits and messages',
        population: 'Signed-in riders',
        exclusions: 'Staff accounts',
        howObtained: 'Read on Mondays from the traffic figures',
      },
      learnt: {
        5: 'Nothing moves, as expected: the new help is not online yet.',
        9: 'Online since Tuesday.',
        11: 'Riders’ words work better than ours.',
      },
      closing: {
        learnt:
          'At the pace of mid-cycle the target looked lost; the team knew what was coming in week 9. A pace knows nothing of what is being prepared.',
        fate: 'We go on: twenty more questions after the first twenty.',
      },
    },
    stillRiding: {
      statement: 'Newcomers still riding after two weeks',
      learnt: {
        2: 'The welcome in three rides is online for everyone.',
        5: 'The second ride is what matters: those who take it within the week stay.',
        7: 'The free ride on the tenth day changes nothing we can see.',
      },
    },
    secondMonth: {
      statement: 'Rides in the second month, per newcomer',
      own: {
        formula: 'Rides completed between the 31st and the 60th day, divided by newcomers',
        population: 'People who signed up 60 days ago',
        exclusions: 'Staff accounts',
        howObtained: 'Read on Mondays, by Product',
      },
      learnt: { 7: 'The first to get the new welcome have not finished their second month yet.' },
    },
    noBikeNearby: {
      statement: 'Morning searches with no bike within 300 metres',
      own: {
        formula: 'Searches from 6 to 9.30 am with no bike fit to ride within 300 metres, over all searches',
        population: 'Searches in the app, Monday to Friday',
        exclusions: 'Staff accounts',
        howObtained: 'Read on Mondays, by Product',
      },
      learnt: {
        3: 'Rounds decided the evening before, not at 5 am: first effect at the railway station.',
        6: 'The railway is served. The districts we take the bikes from begin to run short.',
      },
    },
    servedByEight: {
      statement: 'Morning needs met by 8 am',
      learnt: { 6: 'Up one week, down the next. We can’t tell yet.' },
    },
    eveningDocks: {
      statement: 'Evening returns with no dock within 300 metres',
      own: {
        formula: 'Returns from 5 to 8 pm sent to a station more than 300 metres away, over all returns',
        population: 'Evening rides, Monday to Friday',
        exclusions: 'Staff accounts',
        howObtained: 'Read on Mondays, from the stations’ sensors',
      },
      learnt: { 3: 'The sensors of thirty stations say nothing. What are we measuring?' },
      dropped:
        'The sensors see only half of the stations: we are not measuring what we think we are. To be taken up once they are all in place.',
    },
    rainyRides: {
      statement: 'Subscribers who ride at least once in rainy weeks',
      own: {
        formula:
          'Subscribers with a completed ride on a rainy day, over subscribers, in weeks with two rainy days or more',
        population: 'Subscribers on the first of the month',
        exclusions: 'Staff accounts',
        howObtained: 'Read on Mondays, with the weather station’s rainy days',
      },
      learnt: {
        3: 'People like the saddles; nobody has seen the alert.',
        6: 'Those who get the alert ride. They are too few.',
      },
      blocked: 'The rain alert is waiting for a place on the app’s home screen.',
    },
    forTwo: {
      statement: 'Rides begun by two, same place, same minute',
      own: {
        formula: 'Rides begun within a minute of another from the same station, over all rides',
        population: 'Subscribers’ rides',
        exclusions: 'Staff accounts',
        howObtained: 'Read on Mondays, by Product',
      },
      learnt: {},
    },
    fitter: { statement: 'Bikes fit to ride', learnt: {} },
  },
  notDoing: {
    scooters: {
      what: 'Shared scooters',
      why: 'A bike that is there comes first: the same team would maintain both.',
      askedBy: 'Claire Delmas, executive',
    },
    site: {
      what: 'A new public website',
      why: 'None of the objectives depends on it.',
      askedBy: 'Communications',
    },
    suburb: {
      what: 'Extending to the southern suburbs',
      why: 'Not before we hold 95% availability in the centre.',
      askedBy: 'The city’s mobility office',
    },
    map: {
      what: 'Showing in the app where a bike is still available',
      why: 'The sensors are wrong one time in three: we would show bikes that are not there.',
      askedBy: 'Claire Delmas, executive',
    },
    gifts: {
      what: 'A welcome gift for newcomers',
      why: 'It attracts those who come for the gift. We want those who come for the bike.',
      askedBy: 'Growth',
    },
  },
  draftRoom: {
    concern: 'Our trucks already serve the mornings. If we promise two bikes together, where do we take them from?',
    comments: {
      stations: 'Twelve stations is what we will do. What changes for riders once they are open?',
      wear: 'The KPI has said so for three years, and not one week ever warned us. I agree it should be now.',
      once: 'How will we know that someone explained only once?',
      shared: 'I see it at the railway station every Friday.',
    },
  },
  priorities: {
    product: ['A second ride within the week', 'A place for the rain alert'],
    operations: ['Rounds for the railway the evening before', 'Understand the districts that empty'],
    growth: ['Three hundred more subscribers in the rain alert'],
  },
  activities: {
    rounds: 'The morning rounds',
    batteries: 'Changing batteries, at night',
    power: 'Electricity of the stations',
    repairs: 'Repairing bikes',
    missingBikes: 'Looking for missing bikes',
    electrics: 'Training mechanics in electrics',
    app: 'The app, from search to unlocking',
    welcome: 'Welcoming newcomers',
    answers: 'Answering riders',
    refunds: 'Payments and refunds',
    campaigns: 'Sign-up campaigns',
    companies: 'Contracts with companies',
  },
  neither: 'Three months, two people: we will see at their bench, without counting.',
  slowDown: {
    what: 'Slow down: every other trial card, until answers are back under 5 hours',
    why: 'We accepted it at the start: beyond 5 hours, we slow down.',
    followed: 'Back under 5 hours in two weeks. Resumed at half speed, without crossing again.',
  },
  fewerBikes: {
    what: 'Slow down: take no more bikes from the neighbourhoods in the morning, while availability is under 94%',
    why: 'We accepted it at the start: under 94%, we slow down. The railway station is served, and the rest of the city empties.',
  },
  review: {
    rounds: 'Read the morning rounds again with the drivers, station by station',
    roundsWhy: 'The drivers say so: the order of the stations is no longer that of the departures.',
    roundsFollowed: 'Done. The rounds are now decided the evening before.',
    questionLeft: 'The insurer asks us for it once a year: we keep it at hand.',
    bonus: 'At 45%, the team’s year-end bonus is in.',
    age: 'Count the faulty bikes by age, before buying anything',
    ageWhy: 'Bikes fit to ride grow slowly scarcer: is it their age, or their upkeep?',
    cost: 'Hand the cost of a ride over to Operations to read',
  },
  retrospectives: {
    season: 'Read every target against where things are going before choosing it: summer is not ours',
    seasonWhy: 'A summer target was reached, and nothing tells it from the season.',
    seasonFollowed: 'Half done: the next three targets were counted by hand, with no past to compare with.',
    faulty: 'Count the bikes idle for over a week, before hiring',
    faultyWhy: 'Hiring costs more than counting, and we do not know how many are idle.',
    faultyFollowed: 'Done, and it became an objective of the cycle.',
    electric: 'Train two people on electric faults before hiring anyone at the workshop',
    electricWhy: 'A faulty electric bike waits for someone who can mend it, not for someone who is free.',
    answers: 'Plan the answers before opening a campaign',
    answersWhy: 'The campaign took answers beyond 5 hours: nobody had planned for them.',
  },
  graduated: {
    key: 'settled-by-first-answer',
    name: 'Messages settled by the first answer',
    question: 'What share of riders do not need to write to us twice?',
    looksFirst: 'The standard answers reopened most, then new subjects.',
    inclusions: 'Messages of any length, standard answers included',
    source: 'Customer care’s message centre',
    confirmed: 'Two cycles on trial: it holds, and it helped decide three times.',
  },
};
