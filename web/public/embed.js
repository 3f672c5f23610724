// Backprop Lab in another page. No dependencies; a plain script, or type="module".
//
//   <script src="https://host/backprop-lab/embed.js" async></script>
//   <backprop-lab preset="xor" panels="output,loss"></backprop-lab>
//
// ATTRIBUTES, each of which may change at any time:
//
//   preset   the run to begin with: a preset's name, as in lab_004_xor, or short, as in xor, circle, spiral
//   config   the run as a link says it, what stands behind the # of the lab's address: "data.set=circle&epoch=300".
//            With a preset too, what it says comes on top; what other attributes say comes before it.
//   epoch    how far the run is trained to begin with
//   panels   what is shown, in this order: some of transport settings data network output health curves loss;
//            otherwise all of them
//   height   in CSS pixels; otherwise the element is as tall as what it shows
//   lang     en or zh-TW
//   title    what the frame is, for screen readers
//   lab      the folder of the lab, where it is not that of this script
//
// METHODS. Each gives a promise of where the run stands (see STATE), which rejects with an Error that has field, value and
// allowed where the lab refuses; then nothing has changed. They may be called as soon as the element is in the page.
//
//   load('data.set=moons')   load({ preset: 'spiral' })   another run
//   play()   pause()
//   step('epoch')            or 'batch', 'sample'; pauses, and without a unit takes the one that the reader has chosen
//   set({ 'optimizer.learning_rate': 0.5 })   settings by their paths; the run goes on or begins again, as in the lab
//   state()                  nothing but the promise
//
// STATE: { epoch, step, loss, accuracy, testLoss, testAccuracy, hash, playing, waiting, ended, link, config }
//
//   step is in updates; loss and accuracy are of the training points, and null where there are none
//   hash is the fingerprint of the weights, the same on every machine after the same run; null while it plays
//   waiting: out of view, where it does not train, and plays on when it is back
//   ended: null, 'stopped' by a rule, or 'diverged';  link: what load() takes;  config: every setting
//
// EVENTS, on the element; they bubble, and tell in detail
//
//   backprop-lab:ready    the lab is there
//   backprop-lab:epoch    { epoch, step, loss, accuracy, testLoss, testAccuracy, hash }, at most ten times a second
//   backprop-lab:state    { playing, waiting, ended }
//   backprop-lab:error    { message } and, of what was refused, { field, value, allowed }
//
// THE PROTOCOL under it, for pages that do without this script: a plain frame of <lab>#embed=true&panels=output;loss, and
// messages by postMessage.
//
//   to the frame    { type: 'backprop-lab', version: 1, id, do: 'load', hash } or { ..., do: 'load', preset },
//                   { ..., do: 'play' }, { ..., do: 'pause' }, { ..., do: 'step', unit }, { ..., do: 'set', values },
//                   { ..., do: 'state' };  id is a number, or a text of up to 64 characters
//   its answer      { type, version, id, state } or { type, version, id, error: { field, value, allowed, message } }
//   its events      { type, version, event: 'ready' } or 'epoch', 'state', 'height' { height }, 'error', as above
//
// The frame listens to the window that holds it and to no other, once it has said that it is ready. It answers, and tells of
// events, only to the origin from which it was spoken to: so speak first, { do: 'state' } for example. With embed=auto in
// place of embed=true its panels keep their height, and 'height' says how tall they are. What is no such message, or larger
// than 64 kB, is ignored. A page without an origin (a file opened from disk, a sandbox) gets nothing but 'ready'.

(() => {
  const TYPE = 'backprop-lab';
  const VERSION = 1;
  const FIRST_HEIGHT = 360; // px, until the page says how tall it is

  /**
   * What the frame may do:
   *   allow-scripts      it computes
   *   allow-same-origin  its workers and its WebAssembly are loaded from its own origin, which it would not have otherwise
   *   allow-downloads    points and tables as files
   *   allow-popups, allow-popups-to-escape-sandbox   "Open in Backprop Lab", in a tab of its own
   * It may not lead your page elsewhere, send forms, or open dialogs of the browser. Where the lab has the origin of your
   * page, this would hold nothing back, so there is no sandbox then: its scripts are as trusted as your own.
   */
  const SANDBOX = 'allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox';

  // A module is not the current script; then it is the one of this name.
  const own = /** @type {HTMLScriptElement | null | undefined} */ (
    document.currentScript ?? [...document.scripts].find(({ src }) => /\/embed\.js(\?.*)?$/.test(src))
  );
  const folder = new URL('./', own?.src || document.baseURI).href;

  class BackpropLab extends HTMLElement {
    static observedAttributes = ['preset', 'config', 'epoch', 'panels', 'height', 'lang', 'title', 'lab'];

    /** @type {HTMLIFrameElement | null} */
    #frame = null;
    #isReady = false;
    #lastId = 0;
    /** @type {Map<number, { resolve: (state: object) => void, reject: (error: Error) => void }>} */
    #asked = new Map();
    /** @type {object[]} what is said as soon as the lab is there */
    #unsaid = [];
    #changed = false;
    /** @param {MessageEvent} event */
    #listen = (event) => this.#hear(event);

    connectedCallback() {
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      window.addEventListener('message', this.#listen);
      this.#build();
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.#listen);
      this.#frame?.remove();
      this.#frame = null;
      this.#isReady = false;
      this.#unsaid = [];
      for (const { reject } of this.#asked.values()) reject(new Error('the element has left the page'));
      this.#asked.clear();
    }

    /** @param {string} name */
    attributeChangedCallback(name) {
      if (!this.#frame) return;
      if (name === 'lab') return this.#build();
      this.#dress();
      if (name === 'title' || this.#changed) return;
      this.#changed = true; // several attributes that change at once are one change
      queueMicrotask(() => {
        this.#changed = false;
        if (!this.#frame) return;
        if (this.#isReady)
          this.load(this.#link()).catch(() => {}); // the event tells of it
        else this.#build();
      });
    }

    /** @param {string | { hash?: string, preset?: string }} what */
    load(what) {
      return this.#ask({ do: 'load', ...(typeof what === 'string' ? { hash: what } : what) });
    }

    play() {
      return this.#ask({ do: 'play' });
    }

    pause() {
      return this.#ask({ do: 'pause' });
    }

    /** @param {'sample' | 'batch' | 'epoch'} [unit] */
    step(unit) {
      return this.#ask({ do: 'step', unit });
    }

    /** @param {Record<string, unknown>} values  by path */
    set(values) {
      return this.#ask({ do: 'set', values });
    }

    state() {
      return this.#ask({ do: 'state' });
    }

    get #lab() {
      return new URL(this.getAttribute('lab') ?? folder, document.baseURI);
    }

    /** The part of the address behind #. */
    #link() {
      const [panels, lang, preset, epoch] = ['panels', 'lang', 'preset', 'epoch'].map((name) =>
        this.getAttribute(name),
      );
      const said = [
        `embed=${this.hasAttribute('height') ? 'true' : 'auto'}`,
        ...(panels === null
          ? []
          : [
              `panels=${panels
                .split(/[\s,;]+/)
                .filter(Boolean)
                .join(';')}`,
            ]),
        ...(lang === null ? [] : [`lang=${lang}`]),
        ...(preset === null ? [] : [`preset=${preset}`]),
        ...(epoch === null ? [] : [`epoch=${epoch}`]),
      ];
      // What the attributes say comes before what config says of the same.
      const keys = said.map((pair) => pair.split('=', 1)[0]).concat(epoch === null ? [] : 'step');
      const pairs = (this.getAttribute('config') ?? '').replace(/^#/, '').split('&').filter(Boolean);
      return [...said, ...pairs.filter((pair) => !keys.includes(pair.split('=', 1)[0]))].join('&');
    }

    #build() {
      this.#isReady = false;
      this.#frame?.remove();
      const frame = document.createElement('iframe');
      const address = this.#lab;
      if (address.origin !== window.location.origin) frame.setAttribute('sandbox', SANDBOX);
      frame.allow = 'clipboard-write';
      frame.loading = 'lazy';
      Object.assign(frame.style, { display: 'block', width: '100%', height: `${FIRST_HEIGHT}px`, border: '0' });
      address.hash = this.#link();
      frame.src = address.href;
      this.#frame = frame;
      this.#dress();
      this.append(frame);
    }

    #dress() {
      if (!this.#frame) return;
      this.#frame.title = this.getAttribute('title') ?? 'Backprop Lab';
      const height = Number(this.getAttribute('height'));
      if (height > 0) this.#frame.style.height = `${height}px`;
    }

    /** @param {object} command */
    #ask(command) {
      return new Promise((resolve, reject) => {
        if (!this.#frame) return reject(new Error('the element is not in a page'));
        if (window.origin === 'null') return reject(new Error('a page without an origin cannot speak to the lab'));
        const id = ++this.#lastId;
        this.#asked.set(id, { resolve, reject });
        const message = { type: TYPE, version: VERSION, id, ...command };
        if (this.#isReady) this.#say(message);
        else this.#unsaid.push(message);
      });
    }

    /** @param {object} message */
    #say(message) {
      this.#frame?.contentWindow?.postMessage(message, this.#lab.origin);
    }

    /** @param {MessageEvent} event */
    #hear({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#lab.origin) return;
      if (data?.type !== TYPE || data.version !== VERSION) return;
      if (data.event === undefined) return this.#answered(data);
      const { type, version, event, ...detail } = data;
      if (event === 'ready') {
        this.#isReady = true;
        this.#say({ type: TYPE, version: VERSION, id: 0, do: 'state' }); // from now on it tells us of events
        for (const message of this.#unsaid.splice(0)) this.#say(message);
      }
      if (event === 'height' && !this.hasAttribute('height')) this.#frame.style.height = `${detail.height}px`;
      if (event !== 'height') this.dispatchEvent(new CustomEvent(`${TYPE}:${event}`, { detail, bubbles: true }));
    }

    /** @param {{ id: number, state?: object, error?: { message: string } }} answer */
    #answered({ id, state, error }) {
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (error) asked?.reject(Object.assign(new Error(error.message), error));
      else asked?.resolve(state ?? {});
    }
  }

  if (!customElements.get(TYPE)) customElements.define(TYPE, BackpropLab);
})();
