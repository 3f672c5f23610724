// Arrays as people hand them in: each kind of print and file with its numbers, each fault with its sentence, and rubbish.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { zipSync } from '../../web/node_modules/fflate/esm/index.mjs';
import { MOST_BYTES, readArrays } from '../../web/lib/numpy/read.js';
import { numpyText, writeNpz } from '../../web/lib/numpy/write.js';

const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import numpy']).status === 0);
const withNumpy = { skip: python === undefined && 'no NumPy here' };

const run = (source, ...rest) => {
  const { status, stdout, stderr } = spawnSync(python, ['-c', source, ...rest], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
};

const fromText = (text) => readArrays({ text });
const bare = ({ name, shape, values, dtype }) => [name, shape, [...values], dtype];
const read = (text) => {
  const { arrays, errors } = fromText(text);
  assert.deepEqual(errors, [], text);
  return arrays.map(bare);
};
const failure = (input) => {
  const { arrays, errors } = readArrays(typeof input === 'string' ? { text: input } : input);
  assert.equal(arrays.length, 0);
  assert.equal(errors.length, 1, errors.join('\n'));
  return errors[0];
};

/** A .npy file by hand. */
function npy(descr, shape, data, { fortran = 'False', version = 1, header } = {}) {
  const said = header ?? `{'descr': ${descr}, 'fortran_order': ${fortran}, 'shape': ${shape}, }`;
  const before = version === 1 ? 10 : 12;
  const padded = `${said.padEnd(64 * Math.ceil((before + said.length + 1) / 64) - before - 1)}\n`;
  const length = new Uint8Array(version === 1 ? 2 : 4);
  length[0] = padded.length & 255;
  length[1] = padded.length >> 8;
  return Uint8Array.from([0x93, ...Buffer.from('NUMPY'), version, 0, ...length, ...Buffer.from(padded), ...data]);
}
const floats = (...values) => new Uint8Array(Float64Array.from(values).buffer);
const file = (bytes, name = 'dW2.npy') => ({ name, bytes });

test('NumPy prints, as they really look', () => {
  assert.deepEqual(read('dW2 [[ 1.76405235e+00  4.00157208e-01]\n [ 9.78737984e-01 -2.24089320e-05]]'), [
    ['dW2', [2, 2], [1.76405235, 0.400157208, 0.978737984, -2.2408932e-5], 'text'],
  ]);
  assert.deepEqual(read('array([[0.  , 0.25],\n       [1.  , 0.5 ]], dtype=float32)'), [
    [null, [2, 2], [0, 0.25, 1, 0.5], 'float32'],
  ]);
  assert.deepEqual(read('[[[1 2]\n  [3 4]]\n\n [[5 6]\n  [7 8]]]'), [
    [null, [2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8], 'integer'],
  ]);
  assert.deepEqual(
    read("{'dW1': array([[-0.1,  0.2]]), 'db1': array([[0.3]], dtype=float32), 'lr': 0.1, 'f': 'relu', 'm': None}"),
    [
      ['dW1', [1, 2], [-0.1, 0.2], 'text'],
      ['db1', [1, 1], [Math.fround(0.3) === 0.3 ? 0 : 0.3], 'float32'],
      ['lr', [], [0.1], 'text'],
    ],
  );
  assert.deepEqual(read('[np.float64(0.5), np.float64(-1e-05)]'), [[null, [2], [0.5, -1e-5], 'text']]);
  assert.deepEqual(read('[array([[1.]]), array([2., 3.])]'), [
    [null, [1, 1], [1], 'text'],
    [null, [2], [2, 3], 'text'],
  ]);
  assert.deepEqual(read('[[ True False]\n [False  True]]'), [[null, [2, 2], [1, 0, 0, 1], 'integer']]);
  assert.deepEqual(read('tensor([[1., 2.]], grad_fn=<AddBackward0>)'), [[null, [1, 2], [1, 2], 'text']]);
});

test('lists, tuples, JSON, source code', () => {
  assert.deepEqual(read('[1, .5, 2., +3, −4, 1E+2]'), [[null, [6], [1, 0.5, 2, 3, -4, 100], 'text']]);
  assert.deepEqual(read('b = (0.1, 0.2,)\nx: ((1.5, 2), (3, 4))'), [
    ['b', [2], [0.1, 0.2], 'text'],
    ['x', [2, 2], [1.5, 2, 3, 4], 'text'],
  ]);
  assert.deepEqual(read('{"dW2": [[1, 2.5], [3, 4]], "layer": {"db": [0.5], "n": 2}}'), [
    ['dW2', [2, 2], [1, 2.5, 3, 4], 'text'],
    ['layer.db', [1], [0.5], 'text'],
    ['layer.n', [], [2], 'integer'],
  ]);
  assert.deepEqual(
    read('import numpy as np\nnp.random.seed(0)\nW = np.array([[1, 2], # first\n  [3, 4]], dtype=np.float64)'),
    [['W', [2, 2], [1, 2, 3, 4], 'text']],
  );
});

test('names, and what is no name', () => {
  const names = {
    'dW2 = [[1.]]': 'dW2',
    'dW2: [[1.]]': 'dW2',
    'dW2:\n[[1.]]': 'dW2',
    'dW2\n\n[[1.]]': 'dW2',
    '"dW2": [[1.]]': 'dW2',
    "grads['dW2'] = [[1.]]": 'dW2',
    'W[1] = [[1.]]': 'W[1]',
    'self.W2 = [[1.]]': 'W2',
    '∂L/∂W2 = [[1.]]': '∂L/∂W2',
    'Layer 1 dW: [[1.]]': 'Layer 1 dW',
    '>>> dW2\narray([[1.]])': 'dW2',
    'In [5]: dW2\nOut[5]: \narray([[1.]])': 'dW2',
    'grads = [array([[1.]])]': 'grads[0]',
    'and here comes, after a long sentence, the gradient [[1.]]': null,
    'a, b = [[1.]]': null,
    '[[1.]]': null,
  };
  for (const [text, name] of Object.entries(names)) assert.deepEqual(read(text)[0].slice(0, 1), [name], text);
});

test('prose and shapes are passed over; a name and a number are not', () => {
  assert.deepEqual(
    read(
      '[INFO] Epoch [3/10] loss (MSE): 0.25 (best 0.1)\nepoch 100\ndW2.shape (2, 4)\ndW2 shape: [2, 4]\n(2, 4)\n' +
        "dW2.shape torch.Size([2, 4])\ndW2 [[1. 2.]] db2 [0.5]\nloss: -0.25\nacc 1e-05\nb2 = np.float64(0.5)\nthat's all (really",
    ),
    [
      ['dW2', [1, 2], [1, 2], 'text'],
      ['db2', [1], [0.5], 'text'],
      ['loss', [], [-0.25], 'text'],
      ['acc', [], [1e-5], 'text'],
      ['b2', [], [0.5], 'text'],
    ],
  );
});

test('the resolution is half of the last digit that was written', () => {
  const [{ resolution, formatResolution }] = fromText('[0.25, 1e-05, 1.50e+02, 3., 7, -0.12345678]').arrays;
  assert.deepEqual([...resolution], [0.005, 5e-6, 0.5, 0.5, 0.5, 5e-9]);
  assert.deepEqual([...formatResolution], [5e-9, 5e-14, 5e-7, 5e-9, 5e-9, 5e-9]);
  assert.deepEqual([...fromText('[True]').arrays[0].resolution], [0]);
});

test('a text with a fault gets a sentence that says what and where', () => {
  const faults = {
    'no numbers here': /^There are no numbers in this/,
    '': /^There are no numbers/,
    'x\n0.1 0.2\n0.3 0.4': /numbers on line 2 stand without brackets/,
    'dW2 = [[1, 2, 3],\n[1, 2, 3],\n[1, 2]]': /^Row 3 of dW2 has 2 numbers, the rows above have 3\.$/,
    '[[1, 2], [3]]': /^Row 2 of array 1 has 1 number, the rows above have 2\.$/,
    '[[[1], [2]], [[3]]]': /^Row 2 of array 1 has 1 row, the rows above have 2\.$/,
    '[[[1, 2]], [[3]]]': /^Row 2, 1 of array 1 has 1 number/,
    '[[1, 2], []]': /^Row 2 of array 1 has 0 numbers/,
    'dW2 = [[1, 2], [nan, 3]]': /^dW2 holds nan at row 2, column 1: finite numbers only\.$/,
    'b [1. -inf]': /^b holds -inf at number 2/,
    '[1e999]': /holds 1e999 at number 1/,
    '[[1, null]]': /holds null at row 1, column 2/,
    'loss = nan': /^loss holds nan: finite/,
    'a = [np.float64(nan)]': /^a holds nan at number 1/,
    'dW1 [[0. 0. 0. ... 0. 0. 0.]\n ...\n [0. 0. 0. ... 0. 0. 0.]]':
      /^dW1 is not printed whole.*threshold=np\.inf.*tolist/,
    'dW1 = [[1, 2],\n[3, 4]': /^dW1 is not complete: the “\[” on line 1 is never closed/,
    'array([1, 2]': /the “\(” on line 1 is never closed/,
    '{"a": [1': /^a is not complete/,
    '{"a":': /“\{” on line 1 is never closed/,
    'dW1 = [[1, 2],[3, 4]\ndW2 = [[5, 6]]': /^dW1 holds “dW2” on line 2/,
    '[[1, 2)]': /“\)” on line 1 closes another kind/,
    '\n]': /^A “\]” on line 2 closes nothing/,
    '[[1, 2], 3]': /numbers beside lists on line 1/,
    '[1, [2, 3]]': /numbers beside lists/,
    '[]': /^Array 1 is empty/,
    'b = np.array()': /^b is empty/,
    '{"a": ]}': /^a is empty/,
    'array([], shape=(0, 3), dtype=float64)': /is empty/,
    '[[[[[1]]]]]': /more than 4 dimensions/,
    '[1 2; 3 4]': /holds “;” on line 1/,
    '[1,,2]': /holds “,”/,
    '[0x10]': /holds “0x10”/,
    "['1', '2']": /holds text in quotes/,
    '[1.+2.j 0.+0.j]': /holds complex numbers/,
    'array([1, 2], dtype=complex128)': /holds complex numbers/,
    'array([list([1, 2]), list([3])], dtype=object)': /holds Python objects/,
    'array([1, 2], dtype=object)': /holds Python objects/,
    'X = np.array([[1, 2]]).T': /^After X follows “\.T” on line 1, which is not calculated/,
    'X = [1, 2]\nY = np.array([1, 2]) / 4': null,
  };
  for (const [text, expected] of Object.entries(faults)) {
    if (expected !== null) assert.match(failure(text), expected, text);
  }
  const { arrays, errors } = fromText('X = [1, 2]\nY = np.array([1, 2]) / 4\nZ = [3]');
  assert.deepEqual(
    arrays.map(({ name }) => name),
    ['X', 'Z'],
    'what is right beside a fault is kept',
  );
  assert.match(errors[0], /^After Y follows “\/” on line 2/);
});

test('limits', () => {
  assert.equal(read('[1]\n'.repeat(64)).length, 64);
  const { arrays, errors } = fromText('[1]\n'.repeat(65));
  assert.equal(arrays.length, 64);
  assert.match(errors.join(), /^There are more than 64 arrays/);
  assert.match(failure(`[${'1,'.repeat(1_000_001)}]`), /more than 1,000,000 numbers/);
  assert.equal(fromText(`[${'1,'.repeat(1_000_000)}]`).arrays[0].values.length, 1_000_000);
  assert.match(failure(' '.repeat(MOST_BYTES + 1)), /^This is 17 MB; at most 16 MB/);
  assert.match(failure(file(new Uint8Array(MOST_BYTES + 1))), /at most 16 MB/);
  assert.equal(fromText('] '.repeat(1000)).errors.length, 11);
  assert.match(failure(file(npy("'<f8'", '(1001, 1000)', []))), /more than 1,000,000 numbers/);
});

test('.npy: types, byte orders, versions, Fortran order, single numbers', () => {
  const one = (descr, shape, data, options) => bare(readArrays(file(npy(descr, shape, data, options))).arrays[0]);
  assert.deepEqual(one("'<f8'", '(2, 2)', floats(1, 2, 3, 0.1)), ['dW2', [2, 2], [1, 2, 3, 0.1], 'float64']);
  assert.deepEqual(one("'<f8'", '(2, 3)', floats(1, 4, 2, 5, 3, 6), { fortran: 'True' })[2], [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(
    one("'|u1'", '(2, 2, 2)', [0, 4, 2, 6, 1, 5, 3, 7], { fortran: 'True' })[2],
    [0, 1, 2, 3, 4, 5, 6, 7],
  );
  assert.deepEqual(one("'>f8'", '(1,)', floats(-0.1).reverse(), { version: 2 })[2], [-0.1]);
  assert.deepEqual(one("'>f4'", '()', [0xbf, 0x80, 0, 0], { version: 3 }), ['dW2', [], [-1], 'float32']);
  assert.deepEqual(one("'<f2'", '(5,)', [0x00, 0x3c, 0x01, 0x00, 0xff, 0x7b, 0x55, 0xb5, 0x00, 0x80])[2], [
    1,
    2 ** -24,
    65504,
    -0.333251953125,
    -0,
  ]);
  assert.deepEqual(one("'<i8'", '(1,)', [0xfe, 255, 255, 255, 255, 255, 255, 255]), ['dW2', [1], [-2], 'integer']);
  assert.deepEqual(one("'>u2'", '(1,)', [1, 2])[2], [258]);
  assert.deepEqual(one("'|b1'", '(3,)', [0, 1, 7])[2], [0, 1, 1]);
  assert.deepEqual([...readArrays(file(npy("'<f8'", '(1,)', floats(0.5)))).arrays[0].resolution], [0]);
});

test('.npy files that are refused', () => {
  const refused = (descr, shape, data = [], options = undefined) => failure(file(npy(descr, shape, data, options)));
  assert.match(refused("'|O'", '(2,)'), /^dW2 holds Python objects/);
  assert.match(refused("'<c16'", '(2,)'), /complex/);
  assert.match(refused("'<U3'", '(2,)'), /text in quotes/);
  assert.match(refused("[('a', '<f8'), ('b', '<i4')]", '(2,)'), /structured/);
  assert.match(refused("'<f16'", '(2,)'), /dtype <f16/);
  assert.match(refused("'<M8[ns]'", '(2,)'), /dtype <M8\[ns\]/);
  assert.match(refused("'<f8'", '(2, 2)', floats(1, 2, 3)), /announces 32 bytes of numbers, 24 are there/);
  assert.match(refused("'<f8'", '(2,)', floats(1, 2, 3)), /goes on for 8 bytes/);
  assert.match(refused("'<f8'", '(2,)', floats(1, NaN)), /holds nan at number 2/);
  assert.match(
    refused("'<f8'", '(3, 2)', floats(1, 2, 3, 4, 5, -Infinity), { fortran: 'True' }),
    /-inf at row 3, column 2/,
  );
  assert.match(refused("'<f8'", '(0, 3)'), /empty/);
  assert.match(refused("'<f8'", '(1, 1, 1, 1, 1)', floats(1)), /more than 4 dimensions/);
  assert.match(refused('', '', [], { header: 'nonsense' }), /damaged \.npy header/);
  assert.match(refused("'<f8'", '(-1,)'), /damaged \.npy header/);
  assert.match(refused("'<f8'", '(1,)', floats(1), { version: 4 }), /format 4\.0/);
  assert.match(failure(file(npy("'<f8'", '(1,)', floats(1)).slice(0, 60))), /damaged \.npy header/);
  assert.match(failure(file(Uint8Array.of(0x80, 4, 0x95, 1), 'w.pkl')), /pickle, which is never opened/);
  assert.match(failure(file(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13))), /neither text nor/);
});

test('text files: what they are is told by their content', () => {
  const utf16 = Uint8Array.of(0xff, 0xfe, ...Buffer.from('dW = [1.5]', 'utf16le'));
  assert.deepEqual(readArrays(file(utf16, 'a.txt')).arrays.map(bare), [['dW', [1], [1.5], 'text']]);
  assert.deepEqual(bare(readArrays(file(Buffer.from('[[1.5]]'), 'dir/dW1.npy')).arrays[0]), [
    'dW1',
    [1, 1],
    [1.5],
    'text',
  ]);
  assert.equal(readArrays(file(Buffer.from('# gr\xf6\xdfe\n[1]', 'latin1'), '.txt')).arrays[0].name, null);
});

const zipped = (entries, options) => file(zipSync(entries, options), 'a.npz');

test('.npz: stored and deflated; bombs, locks, strangers', () => {
  const entry = npy("'<f8'", '(50, 10)', floats(...Array.from({ length: 500 }, (_, k) => k)));
  for (const level of [0, 9]) {
    const { arrays, errors } = readArrays(
      zipped({ 'dW1.npy': entry, 'b.npy': npy("'<i4'", '()', [7, 0, 0, 0]) }, { level }),
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(
      arrays.map(({ name, shape }) => [name, shape]),
      [
        ['dW1', [50, 10]],
        ['b', []],
      ],
    );
    assert.equal(arrays[0].values[499], 499);
    assert.equal(arrays[1].values[0], 7);
  }
  assert.match(failure(zipped({ 'word/document.xml': entry })), /holds “word\/document\.xml”, which is no \.npy/);
  assert.match(failure(zipped({ 'a.npy': Buffer.from('text') })), /which is no \.npy/);
  assert.match(failure(zipped({})), /is empty/);
  assert.match(
    failure(zipped(Object.fromEntries(Array.from({ length: 65 }, (_, k) => [`${k}.npy`, entry])))),
    /more than 64/,
  );

  const patched = (edit, level = 9) => {
    const input = zipped({ 'a.npy': entry }, { level });
    const view = new DataView(input.bytes.buffer);
    edit(view, view.getUint32(input.bytes.length - 6, true), input.bytes.length);
    return failure(input);
  };
  assert.match(
    patched((view, directory) => view.setUint16(directory + 8, 1, true)),
    /encrypted/,
  );
  assert.match(
    patched((view, directory) => view.setUint16(directory + 10, 14, true)),
    /unusual way/,
  );
  assert.match(
    patched((view, directory) => view.setUint32(directory + 24, 0xffffffff, true)),
    /zip64/,
  );
  assert.match(
    patched((view, directory) => view.setUint32(directory + 24, 2e9, true)),
    /more than 16 MB/,
  );
  assert.match(
    patched((view, directory) => view.setUint32(directory + 24, 100, true)),
    /a is damaged inside/,
  );
  assert.match(
    patched((view, directory) => view.setUint32(directory + 16, 1, true)),
    /a is damaged inside/,
  );
  assert.match(
    patched((view, directory, end) => view.setUint32(end - 6, 5, true)),
    /damaged or cut off/,
  );
  assert.match(
    patched((view) => view.setUint8(200, view.getUint8(200) ^ 1), 0),
    /a is damaged inside/,
  );
  assert.match(failure(file(zipped({ 'a.npy': entry }).bytes.slice(0, 300))), /damaged or cut off/);
});

test('a bomb is refused before it unfolds, and one that lies about its size while it does', () => {
  const bomb = zipSync({ 'a.npy': new Uint8Array(2 ** 25) }, { level: 9 });
  assert.match(failure(file(bomb)), /more than 16 MB/);
  const view = new DataView(bomb.buffer);
  view.setUint32(view.getUint32(bomb.length - 6, true) + 24, 1000, true);
  assert.match(failure(file(bomb)), /a is damaged inside/);
});

const examples = [0.1, -0, 1e-5, 1e16, 123456789012345680, 5e-324, -1.7976931348623157e308, 1 / 3, 3, 1e-4, 2 ** 53];

test('Python source has every digit', () => {
  const expected = 'W = np.array([[0.1, -0.0],\n              [1e-05, 1e+16]])';
  assert.equal(numpyText('W', [2, 2], Float64Array.of(0.1, -0, 1e-5, 1e16)), expected);
  assert.equal(numpyText('order', [3], Int32Array.of(2, 0, 1)), 'order = np.array([2, 0, 1])');
  assert.equal(numpyText('b', [], Float64Array.of(3)), 'b = np.array(3.0)');
  const [array] = fromText(numpyText('x', [11], Float64Array.from(examples))).arrays;
  assert.deepEqual([...array.values], examples);
});

test('what writeNpz writes is read again, bit for bit', () => {
  const bytes = writeNpz([
    { name: 'W1', shape: [11], values: Float64Array.from(examples) },
    { name: 'order', shape: [2, 2], values: Int32Array.of(1, -2, 3, 4) },
  ]);
  const { arrays, errors } = readArrays(file(bytes));
  assert.deepEqual(errors, []);
  assert.deepEqual(arrays.map(bare), [
    ['W1', [11], examples, 'float64'],
    ['order', [2, 2], [1, -2, 3, 4], 'integer'],
  ]);
});

test('NumPy loads what is written, and what it saves and prints is read', withNumpy, () => {
  const folder = mkdtempSync(join(tmpdir(), 'numpy-'));
  const path = (name) => join(folder, name);
  try {
    const W = Float64Array.from(examples.slice(0, 10));
    writeFileSync(
      path('in.npz'),
      writeNpz([
        { name: 'W', shape: [2, 5], values: W },
        { name: 'order', shape: [3], values: Int32Array.of(2, 0, -1) },
        { name: 'b', shape: [], values: Float64Array.of(-0) },
      ]),
    );
    const source = numpyText('S', [2, 5], W);
    const out = run(
      `import sys, numpy as np, json
d = sys.argv[1]
a = np.load(d + '/in.npz')
exec(sys.argv[2])
assert S.tobytes() == a['W'].tobytes() and S.shape == a['W'].shape == (2, 5)
assert [repr(v) for v in a['W'].ravel().tolist()] == sys.argv[3].split(), sys.argv[3]
assert a['order'].dtype == np.int32 and a['order'].tolist() == [2, 0, -1]
assert a['b'].shape == () and np.signbit(a['b'])
np.savez(d + '/s.npz', **a)
np.savez_compressed(d + '/c.npz', F=np.asfortranarray(np.arange(24.).reshape(2, 3, 4)), h=np.array([0.1], 'f2'), g=np.array([[1.5]], '>f4'), t=np.array([True, False]), i=np.array([-7], '>i2'))
np.save(d + '/o.npy', np.array([{}, 1], dtype=object), allow_pickle=True)
r = np.random.RandomState(3)
x = r.randn(3, 4)
print(json.dumps(x.tolist()))
print('dW2', x)
print('dW2.shape', x.shape)
print({'db2': x[:, :1], 'l': x.tolist()})
print(repr(x.astype('f4')))
print('tiny', x * 1e-7)
print(repr(x[0, 0]))`,
      folder,
      source,
      source
        .slice(source.indexOf('['))
        .match(/[^\s[\],()]+/g)
        .join(' '),
    );
    const stored = readArrays(file(readFileSync(path('s.npz'))));
    assert.deepEqual(stored.errors, []);
    assert.deepEqual(stored.arrays.map(bare), [
      ['W', [2, 5], [...W], 'float64'],
      ['order', [3], [2, 0, -1], 'integer'],
      ['b', [], [-0], 'float64'],
    ]);
    assert.deepEqual(readArrays(file(readFileSync(path('c.npz')))).arrays.map(bare), [
      ['F', [2, 3, 4], Array.from({ length: 24 }, (_, k) => k), 'float64'],
      ['h', [1], [0.0999755859375], 'float32'],
      ['g', [1, 1], [1.5], 'float32'],
      ['t', [2], [1, 0], 'integer'],
      ['i', [1], [-7], 'integer'],
    ]);
    assert.match(failure(file(readFileSync(path('o.npy')), 'o.npy')), /o holds Python objects/);

    const { arrays, errors } = fromText(out);
    assert.deepEqual(errors, []);
    const exact = JSON.parse(out.split('\n')[0]).flat();
    assert.deepEqual(
      arrays.map(({ name }) => name),
      [null, 'dW2', 'db2', 'l', null, 'tiny'],
    );
    assert.deepEqual([...arrays[0].values], exact);
    assert.deepEqual([...arrays[3].values], exact);
    assert.deepEqual(arrays[2].shape, [3, 1]);
    assert.equal(arrays[4].dtype, 'float32');
    for (const [array, scale] of [
      [arrays[1], 1],
      [arrays[4], 1],
      [arrays[5], 1e-7],
    ]) {
      assert.deepEqual(array.shape, [3, 4]);
      array.values.forEach((value, k) => {
        const error = Math.abs(value - scale * exact[k]);
        const single = array.dtype === 'float32' ? 2 ** -24 * Math.abs(value) : 0;
        assert.ok(error <= 1.000001 * array.formatResolution[k] + single, `${value} is not ${scale * exact[k]}`);
        assert.ok(array.formatResolution[k] <= array.resolution[k] && array.resolution[k] < 1e-5 * scale);
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Whole numbers below a bound, the same in every run. */
function dice(seed) {
  let state = seed;
  return (bound) => {
    state = (state * 48271) % 2147483647;
    return state % bound;
  };
}

test('mutated submissions are answered, and soon', () => {
  const random = dice(20240501);
  const entry = npy("'<f8'", '(2, 2)', floats(1, 2, 3, 4));
  const seeds = [
    Buffer.from("{'dW1': array([[-0.1,  0.2],\n       [1e-05, 3.]], dtype=float32), 'db1': [np.float64(0.5)]}"),
    Buffer.from(
      'In [1]: dW2\nOut[1]: \narray([[1., 2.]])\nx = ((1, 2), (3, 4)) # no\n[3/10] loss (a): 0.5\n{"a": {"b": [1]}}',
    ),
    Buffer.from('dW2.shape (2, 4)\nW[0] = [[1 2]\n [3 4]]\ngrads = [array([1.]), array([2.])]\nb: −0.5\nf(x, [1])'),
    entry,
    npy("'>i2'", '(3,)', [0, 1, 0, 2, 0, 3], { version: 3, fortran: 'True' }),
    zipSync({ 'a.npy': entry, 'b.npy': entry }, { level: 0 }),
    zipSync({ 'a.npy': npy("'<f8'", '(50,)', floats(...Array(50).fill(0.1))) }, { level: 9 }),
  ];
  const characters = Buffer.from('[](){},:=;#\'".eEj+-019 \n\tnaif…');
  let fine = 0;
  for (let round = 0; round < 8000; round++) {
    const bytes = [...seeds[round % seeds.length]];
    for (let change = random(5); change >= 0; change--) {
      if (bytes.length === 0) bytes.push(32);
      const at = random(bytes.length);
      const kind = random(5);
      if (kind === 0) bytes[at] = random(256);
      else if (kind === 1) bytes[at] = characters[random(characters.length)];
      else if (kind === 2) bytes.splice(at, 1 + random(6));
      else if (kind === 3) bytes.splice(at, 0, ...bytes.slice(random(bytes.length), random(bytes.length)));
      else bytes.length = Math.max(1, at);
    }
    const { arrays, errors } = readArrays(file(Uint8Array.from(bytes), 'x.npy'));
    assert.ok(arrays.length + errors.length > 0, 'an answer');
    if (errors.length === 0) fine++;
    for (const { shape, values, resolution, formatResolution } of arrays) {
      assert.equal(
        values.length,
        shape.reduce((product, length) => product * length, 1),
      );
      assert.equal(resolution.length, values.length);
      assert.ok(formatResolution.every((half, k) => half >= 0 && half <= resolution[k]));
      assert.ok(values.every(Number.isFinite));
    }
    for (const error of errors) assert.match(error, /^[^\n]+\.$/);
  }
  assert.ok(fine > 500 && fine < 7000, `${fine} were fine`);
});

// What took more than time in proportion to the text would take hours.
test('16 MB of rubbish are answered', { timeout: 120_000 }, () => {
  const refused = (piece, size) => {
    const { errors } = fromText(piece.repeat(Math.ceil(size / piece.length)).slice(0, size));
    assert.ok(errors.length > 0, piece.slice(0, 20));
  };
  refused('a\n', MOST_BYTES);
  const pieces = [
    '(',
    '[',
    '{"a":',
    "'",
    ' ',
    'f( ',
    'f(',
    '((((((((()',
    'a,b=',
    '[a',
    'W[',
    '(1,',
    '1',
    '1e',
    '[' + ' '.repeat(5000),
  ];
  for (const piece of pieces) refused(piece, 2 ** 21);
});
