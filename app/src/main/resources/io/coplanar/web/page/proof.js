// SPDX-License-Identifier: Apache-2.0
// Checks in the reader's browser that a line of the page is in the signed ledger: the entry's hash,
// the path to the root (RFC 6962, 2.1.1), the checkpoint's Ed25519 signature. Nothing that the
// server says of itself counts, but the bytes that it sends.
'use strict';

const words = document.getElementById('proof-words').dataset;
const csrf = document.querySelector('meta[name=csrf]').content;
const utf8 = new TextEncoder();

const joined = (...parts) => {
  const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  parts.reduce((at, p) => { all.set(p, at); return at + p.length; }, 0);
  return all;
};
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
const bytes = base64 => Uint8Array.from(atob(base64), c => c.charCodeAt(0));
const same = (a, b) => a.length === b.length && a.every((x, i) => x === b[i]);
const hex = data => Array.from(data, x => x.toString(16).padStart(2, '0')).join('');

/** The root that a leaf's path leads to; null where it has another length than the tree says. */
async function root(leaf, index, size, path) {
  let hash = await sha256([0], leaf);
  let node = BigInt(index);
  let last = BigInt(size) - 1n;
  for (const sibling of path) {
    if (last === 0n) {
      return null;
    }
    if (node % 2n === 1n || node === last) {
      hash = await sha256([1], sibling, hash);
      while (node % 2n === 0n && node !== 0n) {
        node /= 2n;
        last /= 2n;
      }
    } else {
      hash = await sha256([1], hash, sibling);
    }
    node /= 2n;
    last /= 2n;
  }
  return last === 0n ? hash : null;
}

/** true or false as the signature is right, null where this browser cannot tell. */
async function signed(note, verifier) {
  const end = note.indexOf('\n\n');
  const [name, id, encoded] = split(verifier);
  const key = bytes(encoded);
  if (end < 0 || key.length !== 33 || key[0] !== 1) {
    return false;
  }
  const named = (await sha256(utf8.encode(name + '\n'), key)).subarray(0, 4);
  if (hex(named) !== id) {
    return false;
  }
  const text = utf8.encode(note.substring(0, end + 1));
  let imported;
  try {
    imported = await crypto.subtle.importKey('raw', key.subarray(1), {name: 'Ed25519'}, false, ['verify']);
  } catch {
    return null;
  }
  for (const line of note.substring(end + 2).split('\n')) {
    const begin = '\u2014 ' + name + ' ';
    if (!line.startsWith(begin)) {
      continue;
    }
    const signature = bytes(line.substring(begin.length));
    if (same(signature.subarray(0, 4), named)) {
      return crypto.subtle.verify({name: 'Ed25519'}, imported, signature.subarray(4), text);
    }
  }
  return false;
}

/** name, id and key; only the first two plus signs part them, base64 has more. */
function split(verifier) {
  const one = verifier.indexOf('+');
  const two = verifier.indexOf('+', one + 1);
  return [verifier.substring(0, one), verifier.substring(one + 1, two), verifier.substring(two + 1)];
}

/** {holds, says}: whether a line's proof holds, and what to tell. */
async function check(line) {
  const seq = Number(line.dataset.seq);
  let answer;
  try {
    answer = await fetch('/api/v1/ledger/entries/' + seq + '/proof', {headers: {'Csrf-Token': csrf}});
  } catch {
    return {holds: null, says: words.unreached};
  }
  if (!answer.ok) {
    return {holds: null, says: answer.status === 404 ? words.uncovered : words.unreached};
  }
  try {
    return await judged(line, seq, await answer.json());
  } catch {
    return {holds: false, says: words.fails + ' ' + words.path};
  }
}

async function judged(line, seq, proof) {
  const fails = why => ({holds: false, says: words.fails + ' ' + why});
  const leaf = utf8.encode(proof.leaf);
  const entry = JSON.parse(proof.leaf);
  if (proof.seq !== seq || entry.seq !== seq || hex(await sha256(leaf)) !== line.dataset.leaf) {
    return fails(words.leaf);
  }
  const note = proof.checkpoint.split('\n');
  const size = Number(note[1]);
  if (!/^\d+$/.test(note[1]) || size !== proof.size || seq >= size) {
    return fails(words.note);
  }
  const found = await root(leaf, seq, size, proof.hashes.map(bytes));
  if (found === null || !same(found, bytes(note[2]))) {
    return fails(words.path);
  }
  const signature = await signed(proof.checkpoint, proof.verifier_key);
  if (signature === false) {
    return fails(words.signature);
  }
  return {
    holds: true,
    says: words.holds.replace('{size}', size) + ' '
      + (signature ? words.signed.replace('{key}', proof.verifier_key) : words.cannot),
  };
}

async function prove(line) {
  const shown = line.querySelector('output');
  shown.className = '';
  shown.textContent = words.asks;
  const result = await check(line);
  const sign = result.holds ? '\u2713 ' : result.holds === null ? '! ' : '\u2715 ';
  shown.className = result.holds ? 'good' : result.holds === null ? 'wait' : 'bad';
  shown.textContent = sign + result.says;
  return result.holds;
}

const all = document.getElementById('prove-all');
const lines = Array.from(document.querySelectorAll('[data-prove]'), button => button.closest('li'));
const proved = document.getElementById('proved');

if (!window.isSecureContext || !window.crypto || !crypto.subtle) {
  proved.hidden = false;
  proved.className = 'notice wait';
  proved.textContent = '! ' + words.insecure;
} else {
  all.hidden = lines.length === 0;
  lines.forEach(line => {
    const button = line.querySelector('[data-prove]');
    button.hidden = false;
    button.addEventListener('click', () => prove(line));
  });
}

all.addEventListener('click', async () => {
  all.setAttribute('aria-busy', 'true');
  let hold = 0;
  let bad = 0;
  for (const line of lines) {
    const holds = await prove(line);
    hold += holds === true;
    bad += holds === false;
  }
  all.removeAttribute('aria-busy');
  proved.hidden = false;
  proved.className = 'notice ' + (bad > 0 ? 'bad' : hold === lines.length ? 'good' : 'wait');
  proved.textContent = (bad > 0 ? '\u2715 ' : hold === lines.length ? '\u2713 ' : '! ')
    + words.sum.replace('{hold}', hold).replace('{all}', lines.length).replace('{bad}', bad);
});
