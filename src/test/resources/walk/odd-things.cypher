// Beside the corpus: one thing of every type that has every field, and things that lack what they must have.
// All that is made here has an id that begins with its kind and 'odd'.
CREATE (d:Entity:Document {id: 'document:odd-1', title: 'Ünïcode “quoted” \\ 🏥 report', kind: 'REPORT', publishedOnValue: '2025-02', publishedOnPrecision: 'MONTH', url: 'https://example.org/?a=1&b="2"', licence: 'OGL v3.0', contentHash: 'f00d'})
CREATE (e:Entity:Document {id: 'document:odd-2', title: 'Ünïcode “quoted” \\ 🏥 report', kind: 'DATA_FILE', publishedOnValue: '2025', publishedOnPrecision: 'YEAR'})
WITH d, e
UNWIND range(1, 4) AS i
WITH d, e, i, CASE WHEN i < 3 THEN d ELSE e END AS of
CREATE (p:Entity:Passage {id: 'passage:odd-' + i, locator: 'line ' + i + '\nof it', ordinal: i % 2})-[:OF {key: ''}]->(of)
CREATE (c:Citation {id: 'citation:odd-' + i, sortKey: 'document:odd ' + i / 3, locator: 'line ' + i, statedBy: 'COUNCIL', certainty: ['STATED', 'IMPLIED', 'INFERRED', 'STATED'][i - 1], origin: 'FEED'})-[:CITES {key: ''}]->(p);

UNWIND ['Trust', 'Prison', 'Council', 'Inspectorate', 'Department', 'IntegratedCareBoard', 'Agency', 'CareProvider', 'Partnership', 'OtherOrganisation'] AS type
CREATE (b:Entity:Organisation {id: toLower(type) + ':odd', name: CASE WHEN type STARTS WITH 'C' THEN 'An odd body' ELSE 'Ødd ' + type END, openedOnValue: '1999', openedOnPrecision: 'YEAR', closedOnValue: '2024-10-05', closedOnPrecision: 'DAY'})
SET b:$(type)
CREATE (n:Entity:Name {id: 'name:odd-' + toLower(type), text: 'Odd', kind: 'FORMER', fromValue: '1999', fromPrecision: 'YEAR', toValue: '2004-02-29', toPrecision: 'DAY'})<-[:ALSO_KNOWN_AS {key: '', citations: ['citation:odd-1']}]-(b)
CREATE (i:Entity:Identifier {id: 'identifier:odd-' + toLower(type), scheme: 'ODS', value: 'ODD-' + type})<-[:IDENTIFIED_BY {key: ''}]-(b);

MATCH (prison:Prison {id: 'prison:odd'}) SET prison.holdsMen = true, prison.holdsWomen = false, prison.categories = ['B', 'C'];

CREATE (:Entity:Service {id: 'service:odd-1', name: 'Odd service', sector: 'OTHER'}), (:Entity:Service {id: 'service:odd-2', name: 'Odd service', sector: 'HOUSING'}),
  (:Entity:Programme {id: 'programme:odd', name: 'Odd programme', kind: 'PLAN', summary: 'What it is for', period: 'three years', fromValue: '2023', fromPrecision: 'YEAR', toValue: '2026-03', toPrecision: 'MONTH', amountValue: 21000000.0, amountCurrency: 'GBP'}),
  (:Entity:Place {id: 'place:odd', name: 'Odd place', code: 'E99'}),
  (:Entity:Person {id: 'person:odd-1', name: 'Odd Person', sortName: 'Person', parliamentId: 4711}), (:Entity:Person {id: 'person:odd-2', sortName: 'Person'}),
  (:Entity:BodyClass {id: 'class:odd-1', name: 'odd bodies', rule: 'Whatever is odd'}), (:Entity:BodyClass {id: 'class:odd-2', name: 'odd bodies', rule: 'Whatever is odder'}),
  (:Entity:Topic {id: 'topic:odd', name: 'Oddity'}),
  (:Entity:Indicator {id: 'indicator:odd', name: 'Odd things', unit: 'COUNT'}),
  (:Entity:Inspection {id: 'inspection:odd-1', name: 'Odd inspection', kind: 'INSPECTION', framework: 'Odd framework', startedValue: '2024-01', startedPrecision: 'MONTH', endedValue: '2024-02-01', endedPrecision: 'DAY', publishedValue: '2024', publishedPrecision: 'YEAR', date: '2024-01'}),
  (:Entity:Inspection {id: 'inspection:odd-2', kind: 'FOLLOW_UP', date: '2024-01'}),
  (:Entity:Judgement {id: 'judgement:odd-1', aspect: 'Overall', scale: 'CQC_RATING', value: 'Good', rank: 3, date: '2024-01'}),
  (:Entity:Judgement {id: 'judgement:odd-2', aspect: 'Overall', scale: 'CQC_RATING', value: 'Not rated', date: ''}),
  (:Entity:Judgement {id: 'judgement:odd-3', aspect: 'Overall', scale: 'CQC_RATING', value: 'Good', rank: 4, date: '2024-01'}),
  (:Entity:Finding:Breach {id: 'finding:odd-1', polarity: 'BREACH', summary: 'Something is odd', theme: 'Oddity', regulation: 'Regulation 12', date: '2024-01'}),
  (:Entity:Finding {id: 'finding:odd-2', polarity: 'IMPROVEMENT', summary: 'Something is odd', theme: 'Oddity', date: '2025-01-02'}),
  (:Entity:Observation {id: 'observation:odd', label: 'Odd things', value: 1e21, printed: '1e21', unit: 'COUNT', upTo: 2e21, hedge: 'ABOUT', asOfValue: '2024-03', asOfPrecision: 'MONTH', period: '2023/24', population: 'odd people', comparatorLabel: 'England', comparatorValue: 0.1, comparison: 'worse', gap: 1.0E-7, note: 'None', dataset: 'Odd data'}),
  (:Entity:Milestone {id: 'milestone:odd', what: 'It happened', onValue: '2024-02', onPrecision: 'MONTH', date: '2024-02'}),
  (:Entity:Question {id: 'question:odd-1', uin: '12345', house: 'LORDS', heading: 'Odd things', text: 'To ask', textIsWhole: true, parts: ['How many', 'and why'], tabledOnValue: '2025-11-17', tabledOnPrecision: 'DAY', dueOnValue: '2025-11-20', dueOnPrecision: 'DAY', url: 'https://example.org/q', date: '2025-11-17'}),
  (:Entity:Question {id: 'question:odd-2', heading: 'Odd things', textIsWhole: false, tabledOnValue: '2025-11-17', tabledOnPrecision: 'DAY', date: '2025-11-17'}),
  (:Entity:Answer {id: 'answer:odd-1', text: 'None', textIsWhole: true, answeredOnValue: '2025-11-20', answeredOnPrecision: 'DAY', daysToAnswer: 3, isHolding: false, correctedOnValue: '2025-12', correctedOnPrecision: 'MONTH', commitments: ['To be less odd'], date: '2025-11-20'});

// Every body has every tie.
MATCH (b:Organisation) WHERE b.id ENDS WITH ':odd'
MATCH (s:Service) WHERE s.id STARTS WITH 'service:odd'
CREATE (b)-[:PROVIDES {key: '', fromValue: '2020', fromPrecision: 'YEAR', toValue: '2021-05', toPrecision: 'MONTH', certainty: 'STATED', citations: ['citation:odd-1', 'citation:odd-3']}]->(s)
CREATE (b)-[:FUNDS {key: '', certainty: 'IMPLIED', citations: ['citation:odd-2']}]->(s);

MATCH (b:Organisation) WHERE b.id ENDS WITH ':odd'
MATCH (p:Programme {id: 'programme:odd'}), (place:Place {id: 'place:odd'}), (other:Organisation {id: 'trust:RT1'}), (class:BodyClass {id: 'class:odd-1'}), (second:BodyClass {id: 'class:odd-2'}), (q:Question {id: 'question:odd-1'}), (d:Document {id: 'document:odd-1'}), (m:Milestone {id: 'milestone:odd'})
CREATE (b)-[:COMMISSIONS {key: ''}]->(p), (b)-[:FUNDS {key: ''}]->(p), (b)-[:OVERSEES {key: ''}]->(p), (b)-[:OWNS {key: ''}]->(p),
  (b)-[:FACILITATES {key: ''}]->(other), (other)-[:OVERSEES {key: ''}]->(b), (b)-[:SUCCEEDED_BY {key: '', fromValue: '2024-10', fromPrecision: 'MONTH'}]->(other), (other)-[:SUCCEEDED_BY {key: '', fromValue: '1999', fromPrecision: 'YEAR'}]->(b),
  (b)-[:PART_OF {key: ''}]->(other), (other)-[:PART_OF {key: ''}]->(b), (b)-[:MEMBER_OF {key: ''}]->(other), (other)-[:MEMBER_OF {key: ''}]->(b),
  (b)-[:WORKS_WITH {key: ''}]->(other), (other)-[:WORKS_WITH {key: ''}]->(b), (b)-[:WORKS_WITH {key: ''}]->(b), (b)-[:LOCATED_IN {key: ''}]->(place),
  (class)-[:HAS_MEMBER {key: '', because: 'By the first rule', score: 0.25, certainty: 'INFERRED', citations: ['citation:odd-3', 'citation:odd-4']}]->(b),
  (second)-[:HAS_MEMBER {key: '', because: 'By the second rule', score: 0.5, certainty: 'INFERRED', citations: ['citation:odd-4', 'citation:odd-3']}]->(b),
  (q)-[:MENTIONS {key: 'odd', surface: 'odd', because: 'By its name', score: 0.75, certainty: 'STATED', citations: ['citation:odd-4']}]->(b),
  (q)-[:MENTIONS {key: 'odder', surface: 'odder', certainty: 'IMPLIED', citations: ['citation:odd-2']}]->(b),
  (d)-[:MENTIONS {key: 'odd', surface: 'odd', certainty: 'STATED', citations: ['citation:odd-1']}]->(b),
  (m)-[:ABOUT {key: ''}]->(b);

MATCH (b:Organisation) WHERE b.id ENDS WITH ':odd'
MATCH (p:Person) WHERE p.id STARTS WITH 'person:odd'
CREATE (p)-[:HOLDS {key: 'Chair', title: 'Chair', fromValue: '2020', fromPrecision: 'YEAR', toValue: '2021', toPrecision: 'YEAR', citations: ['citation:odd-1', 'citation:odd-4'], certainty: 'STATED'}]->(b)
CREATE (p)-[:HOLDS {key: 'Chief executive', title: 'Chief executive', fromValue: '2021', fromPrecision: 'YEAR'}]->(b);

MATCH (b:Organisation) WHERE b.id ENDS WITH ':odd'
MATCH (i:Inspection {id: 'inspection:odd-1'}), (j:Judgement {id: 'judgement:odd-1'}), (f:Finding {id: 'finding:odd-1'}), (o:Observation {id: 'observation:odd'}), (inspectorate:Inspectorate {id: 'inspectorate:odd'})
CREATE (i)-[:EXAMINED {key: ''}]->(b)
MERGE (i)-[:CONDUCTED_BY {key: ''}]->(inspectorate)
CREATE (copy:Entity:Judgement) SET copy = j {.*, id: 'judgement:odd-of-' + split(b.id, ':')[0]}
CREATE (i)-[:JUDGED {key: ''}]->(copy)-[:ABOUT {key: ''}]->(b)
CREATE (found:Entity:Finding) SET found = f {.*, id: 'finding:odd-of-' + split(b.id, ':')[0]}
CREATE (i)-[:FOUND {key: ''}]->(found)-[:ABOUT {key: ''}]->(b)
CREATE (measured:Entity:Observation) SET measured = o {.*, value: 0.1, id: 'observation:odd-of-' + split(b.id, ':')[0]}
CREATE (measured)-[:MEASURES {key: ''}]->(:Entity:Indicator {id: 'indicator:odd-of-' + split(b.id, ':')[0], name: 'Odd things', unit: 'COUNT'})
CREATE (measured)-[:ABOUT {key: ''}]->(b);

MATCH (s:Service {id: 'service:odd-1'}), (s2:Service {id: 'service:odd-2'}), (prison:Prison {id: 'prison:odd'}), (place:Place {id: 'place:odd'}), (programme:Programme {id: 'programme:odd'}), (trust:Trust {id: 'trust:odd'}), (i1:Inspection {id: 'inspection:odd-1'}), (i2:Inspection {id: 'inspection:odd-2'}), (j1:Judgement {id: 'judgement:odd-1'}), (j2:Judgement {id: 'judgement:odd-2'}), (j3:Judgement {id: 'judgement:odd-3'}), (f1:Finding {id: 'finding:odd-1'}), (f2:Finding {id: 'finding:odd-2'}), (topic:Topic {id: 'topic:odd'}), (o:Observation {id: 'observation:odd'}), (indicator:Indicator {id: 'indicator:odd'}), (d:Document {id: 'document:odd-1'})
CREATE (s)-[:DELIVERED_AT {key: ''}]->(prison), (s2)-[:DELIVERED_AT {key: ''}]->(place), (trust)-[:COMMISSIONS {key: ''}]->(s), (trust)-[:OPERATES {key: ''}]->(s), (trust)-[:OPERATES {key: ''}]->(prison),
  (:Entity:Name {id: 'name:odd-service', text: 'Odd', kind: 'SHORT'})<-[:ALSO_KNOWN_AS {key: ''}]-(s), (:Entity:Name {id: 'name:odd-programme', text: 'Odd', kind: 'SHORT'})<-[:ALSO_KNOWN_AS {key: ''}]-(programme),
  (i1)-[:EXAMINED {key: ''}]->(s), (i2)-[:EXAMINED {key: ''}]->(s), (i2)-[:FOLLOWS_UP {key: ''}]->(i1), (i1)-[:REPORTED_IN {key: ''}]->(d),
  (i1)-[:JUDGED {key: ''}]->(j1)-[:ABOUT {key: ''}]->(s), (i2)-[:JUDGED {key: ''}]->(j2)-[:ABOUT {key: ''}]->(s), (i2)-[:JUDGED {key: ''}]->(j3)-[:ABOUT {key: ''}]->(s), (j3)-[:REPLACES {key: ''}]->(j1),
  (i1)-[:FOUND {key: ''}]->(f1)-[:ABOUT {key: ''}]->(s), (i2)-[:FOUND {key: ''}]->(f2)-[:ABOUT {key: ''}]->(s), (f2)-[:RESOLVES {key: ''}]->(f1), (f1)-[:TREATS {key: ''}]->(topic), (f2)-[:TREATS {key: ''}]->(topic),
  (o)-[:MEASURES {key: ''}]->(indicator), (o)-[:ABOUT {key: ''}]->(s), (o)-[:CAPACITY_OF {key: ''}]->(prison), (d)-[:PUBLISHED_BY {key: ''}]->(trust);

MATCH (o:Observation {id: 'observation:odd'}), (place:Place {id: 'place:odd'}), (programme:Programme {id: 'programme:odd'}), (indicator:Indicator {id: 'indicator:odd'})
UNWIND [place, programme] AS about
CREATE (other:Entity:Observation) SET other = o {.*, value: -0.0, id: 'observation:odd-of-' + split(about.id, ':')[0]}
CREATE (other)-[:MEASURES {key: ''}]->(indicator) CREATE (other)-[:ABOUT {key: ''}]->(about);

MATCH (q1:Question {id: 'question:odd-1'}), (q2:Question {id: 'question:odd-2'}), (a:Answer {id: 'answer:odd-1'}), (person:Person {id: 'person:odd-1'}), (department:Department {id: 'department:odd'}), (d:Document {id: 'document:odd-1'}), (class:BodyClass {id: 'class:odd-1'}), (second:BodyClass {id: 'class:odd-2'}), (programme:Programme {id: 'programme:odd'}), (s:Service {id: 'service:odd-1'})
CREATE (q1)-[:ASKED_BY {key: ''}]->(person), (q1)-[:ADDRESSED_TO {key: ''}]->(department), (q2)-[:ADDRESSED_TO {key: ''}]->(department), (q1)-[:PRINTED_IN {key: ''}]->(d), (a)-[:ANSWERS {key: ''}]->(q1),
  (q1)-[:GROUPED_WITH {key: ''}]->(q2), (q2)-[:GROUPED_WITH {key: ''}]->(q1), (q1)-[:PURSUANT_TO {key: ''}]->(q2), (a)-[:GIVEN_BY {key: '', title: 'Minister'}]->(person), (a)-[:REFERS_TO {key: ''}]->(programme),
  (q2)-[:CONCERNS {key: 'odd', surface: 'the odd', certainty: 'STATED', citations: ['citation:odd-4']}]->(class), (q2)-[:CONCERNS {key: 'odd', surface: 'the odd', certainty: 'IMPLIED', citations: ['citation:odd-2']}]->(second),
  (a)-[:CONCERNS {key: 'odd', surface: 'the odd', certainty: 'STATED', citations: ['citation:odd-1']}]->(class), (a)-[:CONCERNS {key: 'odd', surface: 'the odd', certainty: 'STATED', citations: ['citation:odd-4']}]->(second), (d)-[:CONCERNS {key: 'odd'}]->(class), (q1)-[:CONCERNS {key: 'odd'}]->(class),
  (a)-[:MENTIONS {key: 'odd', surface: 'odd'}]->(s), (a)-[:MENTIONS {key: 'odd', surface: 'odd'}]->(programme), (a)-[:MENTIONS {key: 'odd', surface: 'odd'}]->(person);

// A name that no register knows, and a body that two inspectorates judge three ranks apart.
MATCH (q:Question {id: 'question:odd-1'})
CREATE (q)-[:NAMES {key: ''}]->(:Entity:UnresolvedName {id: 'unresolved:odd', text: 'Odd Trust', type: 'Trust', texts: 1});

MATCH (prison:Prison) WHERE prison.id CONTAINS ':odd' WITH prison ORDER BY prison.id LIMIT 1
UNWIND [['better', 4, 'Outstanding'], ['worse', 1, 'Inadequate']] AS grade
CREATE (prison)<-[:ABOUT {key: ''}]-(:Entity:Judgement {id: 'judgement:odd-' + grade[0], aspect: 'Overall', scale: 'CQC_RATING', value: grade[2], rank: grade[1], date: '2024'})
  <-[:JUDGED {key: ''}]-(:Entity:Inspection {id: 'inspection:odd-' + grade[0], kind: 'INSPECTION', date: '2024'})-[:CONDUCTED_BY {key: ''}]->(:Entity:Organisation:Inspectorate {id: 'inspectorate:odd-' + grade[0], name: 'An odd inspectorate ' + grade[0]});

// Where nothing is known of a tie yet, all is.
MATCH (n:Entity)-[r]->() WHERE n.id CONTAINS ':odd' AND r.certainty IS NULL AND NOT type(r) IN ['EVIDENCED_BY', 'OF']
SET r += {title: 'Title', surface: 'odd', because: 'It is so', score: 0.125, fromValue: '2020-01', fromPrecision: 'MONTH', toValue: '2021', toPrecision: 'YEAR', certainty: 'IMPLIED', citations: ['citation:odd-2', 'citation:odd-4']};

// Everything odd that can be cited is, and is spoken of and disputed; a statement and a conflict, too.
MATCH (n:Entity) WHERE n.id CONTAINS ':odd' AND NOT n:UnresolvedName
WITH collect(n) AS odd
UNWIND range(0, size(odd) - 1) AS i
WITH odd[i] AS n, i
CREATE (s:Entity:Statement {id: 'statement:odd-' + i, property: 'oddity', value: CASE i % 3 WHEN 0 THEN 'odd' WHEN 1 THEN 'Odd' ELSE 'ODD ' + i END})-[:ABOUT {key: ''}]->(n)
CREATE (c:Entity:Conflict {id: 'conflict:odd-' + i, severity: 'SOFT', what: 'Whether it is odd', why: 'One says so'})-[:SETS_AGAINST {key: ''}]->(n)
WITH n, s, c, i
MATCH (citation:Citation {id: 'citation:odd-' + (1 + i % 4)})
CREATE (n)-[:EVIDENCED_BY {key: ''}]->(citation), (s)-[:EVIDENCED_BY {key: ''}]->(citation), (c)-[:EVIDENCED_BY {key: ''}]->(citation);

MATCH (s:Statement {id: 'statement:odd-0'}), (c:Conflict {id: 'conflict:odd-0'}), (person:Person {id: 'person:odd-1'})
CREATE (:Entity:Conflict {id: 'conflict:odd-about-person', severity: 'SOFT', what: 'Whether it is odd', why: 'One says so'})-[:SETS_AGAINST {key: ''}]->(:Entity:Statement {id: 'statement:odd-of-person', property: 'oddity', value: 'odd'})-[:ABOUT {key: ''}]->(person),
  (:Entity:Statement {id: 'statement:odd-of-statement', property: 'oddity', value: 'odd'})-[:ABOUT {key: ''}]->(s), (:Entity:Statement {id: 'statement:odd-of-conflict', property: 'oddity', value: 'odd'})-[:ABOUT {key: ''}]->(c),
  (:Entity:Conflict {id: 'conflict:odd-of-statement', severity: 'HARD', what: 'Whether it is odd', why: 'One says so'})-[:SETS_AGAINST {key: ''}]->(s), (:Entity:Conflict {id: 'conflict:odd-of-conflict', severity: 'HARD', what: 'Whether it is odd', why: 'One says so'})-[:SETS_AGAINST {key: ''}]->(c);

// What lacks something it must have, and comes last in its list.
MATCH (trust:Trust {id: 'trust:odd'}), (d:Document {id: 'document:odd-2'})
CREATE (:Entity:Judgement {id: 'judgement:incomplete', aspect: '~', date: ''})-[:ABOUT {key: ''}]->(trust),
  (:Entity:Finding {id: 'finding:incomplete', summary: '~', theme: '~', date: ''})-[:ABOUT {key: ''}]->(trust),
  (:Entity:Observation {id: 'observation:incomplete', label: '~', value: 1.0, upTo: 2.0, unit: 'COUNT', comparatorValue: 1.0})-[:ABOUT {key: ''}]->(trust),
  (:Entity:Name {id: 'name:incomplete', text: '~', fromValue: '2024'})<-[:ALSO_KNOWN_AS {key: ''}]-(trust),
  (:Entity:Document {id: 'document:incomplete', title: '~'}), (:Entity:Passage {id: 'passage:incomplete', ordinal: 99})-[:OF {key: ''}]->(d),
  (:Entity:Statement {id: 'statement:incomplete', property: '~'})-[:ABOUT {key: ''}]->(trust), (:Entity:Conflict {id: 'conflict:incomplete', what: '~'})-[:SETS_AGAINST {key: ''}]->(trust),
  (trust)-[:EVIDENCED_BY {key: ''}]->(:Citation {id: 'citation:incomplete', sortKey: '~', locator: 'nowhere', certainty: 'STATED', origin: 'FEED'}),
  (:Entity:Answer {id: 'answer:incomplete', date: ''});

// What texts mean is read by a command; here some mean nearly the same, and no more than the index is asked for.
MATCH (n:Finding) WITH n ORDER BY n.id LIMIT 45
SET n.meaning = [i IN range(1, 384) | 1.0 + 0.01 * ((size(n.id) * i) % 7)];

MATCH (n:Answer)
SET n.meaning = [i IN range(1, 384) | 1.0 + 0.01 * ((size(n.id) * i) % 11)];
