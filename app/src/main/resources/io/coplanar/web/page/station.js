// SPDX-License-Identifier: Apache-2.0
// The station's island: hears scans wherever the focus is, keeps what was entered on this device until
// the server has answered, and asks again under the same key. Nothing is called saved but by a page
// that the server made from its ledger.
'use strict';

(() => {
  // what stands on the page; a refusal brings another one
  let work, form, said, reach, unsure, on, draftKey, sentKey, loaded;
  const DRAFT = 'coplanar.draft:';
  const SENT = 'coplanar.sent:';
  const TABS = 'coplanar.tabs';

  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
  const say = text => {
    said.textContent = text;
    said.hidden = !text;
  };
  const read = key => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch (e) {
      return null;
    }
  };
  const keep = (key, value) => localStorage.setItem(key, JSON.stringify(value));
  const drop = key => localStorage.removeItem(key);

  // ---- whether the server is there

  const ask = async (url, options = {}, ms = 20000) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), ms);
    try {
      const answer = await fetch(url, {credentials: 'same-origin', signal: stop.signal, ...options});
      reach.hidden = true;
      return answer;
    } catch (e) {
      reach.hidden = false;
      throw e;
    } finally {
      clearTimeout(timer);
    }
  };
  const there = async () => {
    try {
      await ask('/health', {cache: 'no-store'}, 4000);
      return true;
    } catch (e) {
      return false;
    }
  };
  setInterval(there, 10000);

  // A page that cannot come would take this one away: go only while the server is there.
  const go = async href => {
    if (await there()) {
      location.assign(href);
    }
  };

  // ---- what lies on this bench

  const isUnsent = stream =>
    Object.keys(localStorage).some(k => k === SENT + stream || k.startsWith(DRAFT + stream + '#'));

  const tabs = () => {
    const nav = document.getElementById('tabs');
    const list = nav.querySelector('ul');
    let all = read(TABS) || [];
    if (work && !all.some(t => t.on === on)) {
      all = [...all, {on, name: work.dataset.name, href: work.dataset.href}].slice(-12);
      keep(TABS, all);
    }
    list.querySelectorAll('li:not(:first-child)').forEach(li => li.remove());
    for (const tab of all) {
      const li = document.createElement('li');
      const a = document.createElement('a');
      a.href = tab.href;
      a.textContent = tab.name;
      if (tab.on === on) {
        a.setAttribute('aria-current', 'page');
      }
      if (isUnsent(tab.on)) {
        const mark = document.createElement('span');
        mark.className = 'unsent';
        mark.textContent = '! ' + nav.dataset.draft;
        a.append(' ', mark);
      }
      const close = document.createElement('button');
      close.type = 'button';
      close.textContent = '×';
      close.setAttribute('aria-label', nav.dataset.close + ' ' + tab.name);
      close.addEventListener('click', () => {
        keep(TABS, (read(TABS) || []).filter(t => t.on !== tab.on));
        if (tab.on === on) {
          go('/station');
        } else {
          tabs();
        }
      });
      li.append(a, close);
      list.append(li);
    }
  };

  // ---- times, by the server's clock

  const serverNow = () => Number(work.dataset.now) + performance.now() - loaded;
  const span = ms => {
    const s = Math.max(0, Math.floor(ms / 1000));
    const two = n => String(n).padStart(2, '0');
    return s < 3600
      ? Math.floor(s / 60) + ':' + two(s % 60)
      : s < 172800
        ? Math.floor(s / 3600) + ' h ' + two(Math.floor(s / 60) % 60) + ' min'
        : Math.floor(s / 86400) + ' d';
  };
  const tick = () => {
    const now = serverNow();
    document.querySelectorAll('.timer').forEach(timer => {
      const from = Number(timer.dataset.from);
      const ready = Number(timer.dataset.ready);
      const due = Number(timer.dataset.due);
      const over = due && now > due;
      const wait = !over && ready && now < ready;
      timer.className = 'timer ' + (over ? 'bad' : wait ? 'wait' : ready || due ? 'good' : 'none');
      timer.querySelector('.says').textContent = over
        ? fill(work.dataset.over, span(now - due))
        : wait
          ? fill(work.dataset.wait, span(ready - now))
          : due
            ? fill(work.dataset.left, span(due - now))
            : fill(work.dataset.since, span(now - from));
    });
  };

  // ---- drafts

  // secrets are kept nowhere; the page's own fields come with the page
  const isKept = el => el.name && el.type !== 'password' && el.type !== 'file' && el.type !== 'hidden';
  const fields = () => [...form.elements].filter(isKept);

  const shown = () => {
    form.querySelectorAll('.brought').forEach(box => {
      const all = [...box.querySelectorAll('input')].filter(i => i.type !== 'file');
      const filled = all.some(i => (i.type === 'radio' ? i.checked : i.value.trim() !== ''));
      box.classList.toggle('filled', filled);
    });
  };
  const save = () => {
    const entered = {};
    fields().forEach(el => {
      if (el.type === 'radio' || el.type === 'checkbox') {
        if (el.checked) {
          entered[el.name] = [...(entered[el.name] || []), el.value];
        }
      } else if (el.value !== '') {
        entered[el.name] = [el.value];
      }
    });
    if (Object.keys(entered).length) {
      keep(draftKey, entered);
      document.getElementById('draft').textContent = work.dataset.kept;
    } else {
      drop(draftKey);
      document.getElementById('draft').textContent = '';
    }
    shown();
    tabs();
  };
  const restore = () => {
    const entered = read(draftKey);
    if (entered) {
      fields().forEach(el => {
        const values = entered[el.name] || [];
        if (el.type === 'radio' || el.type === 'checkbox') {
          el.checked = el.checked || values.includes(el.value);
        } else if (el.value === '' || values.length) {
          el.value = values[0] || '';
        }
      });
      document.getElementById('draft').textContent = work.dataset.kept;
    }
    shown();
  };

  // ---- sending

  const frozen = yes => {
    form && form.querySelectorAll('input, button').forEach(el => {
      if (el.type !== 'hidden') {
        el.disabled = yes;
      }
    });
  };

  // What was sent stands beside the draft until there is an answer: the same key and the same words.
  const send = async sent => {
    unsure.hidden = true;
    say(work.dataset.sending);
    let answer;
    try {
      const body = new URLSearchParams(sent.body);
      body.set('csrf', document.querySelector('meta[name=csrf]').content);
      answer = await ask(sent.action, {method: 'POST', body, headers: {Accept: 'text/html'}});
    } catch (e) {
      say('');
      unsure.hidden = false;
      frozen(true);
      return;
    }
    const to = new URL(answer.url);
    if (answer.status === 401 || to.pathname === '/sign-in') {
      say(work.dataset.signedOut);
      drop(sentKey);
      location.assign('/sign-in?to=' + encodeURIComponent(location.pathname));
      return;
    }
    if (answer.status >= 500) {
      say('');
      unsure.hidden = false;
      frozen(true);
      return;
    }
    drop(sentKey);
    if (answer.redirected && to.searchParams.has('entry')) {
      drop(DRAFT + on + '#' + sent.step);
      location.assign(to.href);
      return;
    }
    // refused or wrong: the server's page has every reason, and a new key for the next attempt
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.querySelector('main').replaceWith(document.importNode(page.querySelector('main'), true));
    begin();
  };

  const submit = event => {
    event.preventDefault();
    event.stopPropagation();
    save();
    const body = [...new FormData(form).entries()].filter(([, v]) => typeof v === 'string');
    // a PIN goes out once and is kept nowhere
    const kept = body.filter(([name]) => !name.endsWith('-pin') && name !== 'csrf');
    keep(sentKey, {action: form.getAttribute('action'), step: work.dataset.step, body: kept});
    send({action: form.getAttribute('action'), step: work.dataset.step, body});
  };

  // ---- files

  const local = ms => new Date(ms + 1000 * Number(work.dataset.zone)).toISOString().slice(0, 23);
  const put = (name, value) => {
    const field = form.elements[name];
    if (field) {
      field.value = value;
    }
  };
  const store = async input => {
    const file = input.files[0];
    if (!file) {
      return;
    }
    say(work.dataset.storing);
    try {
      const answer = await ask('/api/v1/evidence', {
        method: 'POST',
        body: file,
        headers: {'Csrf-Token': document.querySelector('meta[name=csrf]').content},
      }, 600000);
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const stored = await answer.json();
      const name = input.dataset.for;
      put(name + '.sha256', stored.sha256);
      put(name + '.from', local(file.lastModified));
      put(name + '.to', local(file.lastModified));
      say(work.dataset.stored);
      save();
    } catch (e) {
      input.value = '';
      say(work.dataset.notStored);
    }
  };

  // ---- scans

  const bring = (input, value) => {
    input.value = value;
    const box = input.closest('.brought');
    const label = box && box.querySelector('label, legend');
    say(fill(work.dataset.filled, label ? label.textContent.trim() : input.name, value));
    save();
  };
  const byOption = (code, name) => {
    if (!form) {
      return false;
    }
    const all = [...form.querySelectorAll(name)].filter(
      i => i.list && [...i.list.options].some(o => o.value === code));
    const input = all.find(i => i.value === '') || all[0];
    if (input) {
      bring(input, code);
    }
    return Boolean(input);
  };
  const choose = (name, value) => {
    const radio = form && [...form.elements].find(
      e => e.type === 'radio' && e.name === 'choice.' + name && e.value === value);
    if (radio) {
      radio.checked = true;
      say(fill(work.dataset.filled, name, value));
      save();
    }
    return Boolean(radio);
  };
  const prove = rest => {
    // evidence/SHA256@FROM or evidence/SHA256@FROM..TO, as an instrument shows it; of/SHA256… says of what
    const [what, times] = rest.split('@');
    const parts = what.split('/');
    const of = parts.length > 1 ? parts[0] : null;
    const box = form && [...form.querySelectorAll('fieldset.brought[data-of]')].find(b =>
      (!of || b.dataset.of === of) && form.elements[b.dataset.input + '.sha256'].value === '');
    if (!box) {
      return false;
    }
    const name = box.dataset.input;
    put(name + '.sha256', parts[parts.length - 1]);
    if (times) {
      const [from, to] = times.split('..').map(t => local(Date.parse(t)));
      put(name + '.from', from);
      put(name + '.to', to || from);
    }
    say(fill(work.dataset.filled, of || name, parts[parts.length - 1].slice(0, 12)));
    save();
    return true;
  };

  const known = code => {
    const slash = code.indexOf('/');
    const kind = slash < 0 ? '' : code.slice(0, slash);
    const rest = code.slice(slash + 1);
    switch (kind) {
      case 'tool':
        return byOption(rest.replace('/', '#'), 'input[name^="tool."]');
      case 'lot': {
        const [lotKind, id] = rest.split('/');
        const input = form && form.elements['lot.' + lotKind];
        if (input) {
          bring(input, id);
        }
        return Boolean(input);
      }
      case 'value': {
        const [name, value] = rest.split('/');
        const input = form && form.elements['value.' + name];
        if (input) {
          bring(input, value);
        }
        return Boolean(input);
      }
      case 'choice':
        return choose(...rest.split('/'));
      case 'evidence':
        return prove(rest);
      case 'badge': {
        const input = document.getElementById('by-badge');
        if (input) {
          input.closest('details').open = true;
          input.value = rest;
          document.getElementById('by-pin').focus();
        }
        return Boolean(input);
      }
      case 'do':
        if (rest === 'done' && form && !document.getElementById('good').disabled) {
          form.requestSubmit();
        } else if (rest === 'again' && !unsure.hidden) {
          document.getElementById('again').click();
        } else {
          return false;
        }
        return true;
      default:
        return false;
    }
  };
  const LOCAL = /^(tool|lot|value|choice|evidence|badge|do)\//;
  const scanned = (code, target) => {
    const load = target && target.closest && target.closest('#load-form');
    if (load && !LOCAL.test(code) && target.name === 'serial') {
      target.value = code;
      load.requestSubmit();
      return;
    }
    if (form && document.getElementById('good').disabled && LOCAL.test(code) && code !== 'do/again') {
      // what was sent is not changed before it has its answer
      unsure.scrollIntoView();
      return;
    }
    if (known(code) || (!code.includes('/') && byOption(code, 'input[list]'))) {
      return;
    }
    if (LOCAL.test(code)) {
      say(work ? fill(work.dataset.unknown, code) : code);
      return;
    }
    go('/station?scan=' + encodeURIComponent(code));
  };

  // A scanner that is set to begin with one of these keys is heard at any speed (F18, F9, or STX, which
  // arrives as Ctrl+B). One that is not types faster than any hand. Both end with Enter or Tab.
  const isPrefix = e => e.key === 'F18' || e.key === 'F9' || (e.ctrlKey && e.key === 'b');
  const ABANDONED_MS = 3000;
  const FASTEST_HAND_MS = 35;
  const SHORTEST = 3;
  let burst = null;
  let prefixed = null;
  document.addEventListener('keydown', event => {
    if (isPrefix(event)) {
      prefixed = {text: '', last: performance.now()};
      event.preventDefault();
      return;
    }
    if (prefixed && performance.now() - prefixed.last < ABANDONED_MS) {
      event.preventDefault();
      event.stopImmediatePropagation();
      prefixed.last = performance.now();
      if (event.key === 'Enter' || event.key === 'Tab') {
        const code = prefixed.text.trim();
        prefixed = null;
        if (code) {
          scanned(code, event.target);
        }
      } else if (event.key.length === 1) {
        prefixed.text += event.key;
      }
      return;
    }
    prefixed = null;
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const now = performance.now();
    if (event.key === 'Enter' || event.key === 'Tab') {
      const seen = burst;
      burst = null;
      if (seen && seen.text.length >= SHORTEST
          && seen.last - seen.first <= FASTEST_HAND_MS * seen.text.length
          && now - seen.last < 100 && seen.target.type !== 'password') {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (seen.before !== null) {
          seen.target.value = seen.before;
        }
        scanned(seen.text.trim(), seen.target);
      }
      return;
    }
    if (event.key.length !== 1) {
      return;
    }
    if (!burst || now - burst.last > 100 || burst.target !== event.target) {
      const text = event.target.matches && event.target.matches('input, textarea');
      const typed = text && !['radio', 'checkbox', 'file'].includes(event.target.type);
      burst = {text: '', first: now, target: event.target, before: typed ? event.target.value : null};
    }
    burst.text += event.key;
    burst.last = now;
    // a blank would press the button that has the focus
    if (burst.before === null && burst.text.length > 1) {
      event.preventDefault();
    }
  }, true);

  // ---- begin

  const begin = () => {
    work = document.getElementById('work');
    form = document.getElementById('attempt');
    said = document.getElementById('said');
    reach = document.getElementById('reach');
    unsure = document.getElementById('unsure');
    on = work ? work.dataset.on : '';
    draftKey = form ? DRAFT + on + '#' + work.dataset.step : '';
    sentKey = SENT + on;
    loaded = performance.now();
    tabs();
    if (!work) {
      return;
    }
    tick();
    if (form) {
      form.addEventListener('submit', submit);
      form.addEventListener('input', save);
      form.querySelectorAll('.file').forEach(p => {
        p.hidden = false;
        p.querySelector('input').addEventListener('change', e => store(e.target));
      });
      restore();
    }
    document.getElementById('again').addEventListener('click', () => {
      const still = read(sentKey);
      if (still) {
        send(still);
      }
    });
    if (read(sentKey)) {
      unsure.hidden = false;
      frozen(true);
    }
    const refused = document.getElementById('refused');
    if (refused) {
      refused.focus();
    }
  };

  begin();
  setInterval(() => work && tick(), 1000);
})();
