// Mistakes that an engine could make, as settings in which they would have the same effect: each is a correct run of
// something else than the reference's.

/** @type {{ what: string, reference: string, values: Record<string, unknown> }[]} */
export const mistakes = [
  {
    what: 'squared error: gradient a − y, summed',
    reference: '000 xor SGD lr.1 h4',
    values: { 'optimizer.learning_rate': 0.05 },
  },
  {
    what: 'squared error: gradient a − y',
    reference: '002 xor MSE lr.1',
    values: { 'optimizer.learning_rate': 0.05 },
  },
  {
    what: 'half a cross-entropy: gradient a − y',
    reference: '001 xor fixed h10 lr0.01',
    values: { 'optimizer.learning_rate': 0.02 },
  },
  {
    what: 'stop rule: the whole set’s loss',
    reference: '001 linear fixed h10 lr0.01',
    values: { 'stop.watched': 'training_set' },
  },
  {
    what: 'momentum: v = μ v + (1 − μ) g',
    reference: '003 linear momentum mu0.9 he lr.3',
    values: { 'optimizer.learning_rate': 0.03 },
  },
  { what: 'momentum: none', reference: '000 xor momentum lr.1', values: { 'optimizer.rule': 'sgd' } },
  {
    what: 'cross-entropy with ε: exact gradient',
    reference: '004 linear 5/100',
    values: { 'loss.function': 'bce' },
  },
  { what: 'schedule: none', reference: '004 xor base lr.1 10/10', values: { 'schedule.shape': 'constant' } },
];
