// What a person would see wrong on a page, looked for inside the page itself. Strapi's pages forbid foreign scripts, so
// this text is evaluated by the browser's own tools; it leaves one object behind, `window.looks`.
(() => {
  /** Their content is shown as it was stored, in whatever language: data, codes, and what is marked as foreign. */
  const DATA = 'script, style, noscript, code, pre, bdi, [translate="no"], [lang]:not(html)';
  const SPOKEN = ['placeholder', 'aria-label', 'aria-description', 'aria-roledescription', 'title', 'alt'];

  const isSeen = (/** @type {Element} */ element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"], [inert]');

  /** Elements for screen readers alone have no size to speak of; a link past the menu shows when it has the focus. */
  function isForReadersOnly(/** @type {Element} */ element) {
    if (element.closest('a[href^="#"]')) return true;
    for (let around = element, steps = 0; around && steps < 4; around = around.parentElement, steps += 1) {
      const { width, height } = around.getBoundingClientRect();
      const { position, overflow } = getComputedStyle(around);
      if (width <= 2 && height <= 2 && (position === 'absolute' || overflow === 'hidden')) return true;
    }
    return false;
  }

  const shortened = (/** @type {string} */ text) => text.trim().replace(/\s+/g, ' ').slice(0, 80);

  function* textNodes() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element && node.nodeValue.trim() !== '' && isSeen(element)) yield { node, element };
    }
  }

  /** Everything that is read or said: texts, placeholders, names, tips, the title of the window. */
  function words() {
    const found = [{ where: 'title', text: document.title }];
    for (const { node, element } of textNodes()) if (!element.closest(DATA)) found.push({ where: element.tagName.toLowerCase(), text: node.nodeValue });
    for (const element of document.querySelectorAll(SPOKEN.map((name) => `[${name}]`).join())) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(DATA)) continue;
      for (const name of SPOKEN) if (element.getAttribute(name)) found.push({ where: `${element.tagName.toLowerCase()}[${name}]`, text: element.getAttribute(name) });
    }
    return found;
  }

  const scrolls = (/** @type {string} */ overflow) => overflow === 'auto' || overflow === 'scroll';
  const clips = (/** @type {string} */ overflow) => overflow === 'hidden' || overflow === 'clip';

  /** How much of a text its surroundings hide, in pixels; what can be scrolled to is not hidden. */
  function hiddenPart(box, element) {
    let [across, along] = [true, true];
    for (let around = element; around && around !== document.documentElement; around = around.parentElement) {
      const style = getComputedStyle(around);
      const edge = around.getBoundingClientRect();
      if (across && clips(style.overflowX)) {
        const hidden = Math.max(edge.left - box.left, box.right - edge.right);
        if (hidden > 1.5) return hidden;
      }
      if (along && clips(style.overflowY)) {
        const hidden = Math.max(edge.top - box.top, box.bottom - edge.bottom);
        // Lines are higher than their letters.
        if (hidden > box.height * 0.35) return hidden;
      }
      across &&= !scrolls(style.overflowX);
      along &&= !scrolls(style.overflowY);
      if (style.position === 'fixed') return 0;
    }
    return across ? Math.max(0, -box.left, box.right - innerWidth) : 0;
  }

  const boxOf = (/** @type {Node} */ node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };

  /** Whether something else lies on the middle of the text. */
  function coveredBy(box, element) {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return undefined;
    const top = document.elementFromPoint(x, y);
    if (!top || top.contains(element) || element.contains(top)) return undefined;
    // What floats above the page is meant to cover it; and a field's own label may take the clicks of its parts.
    for (let above = top; above; above = above.parentElement) {
      const { position, zIndex } = getComputedStyle(above);
      if (position === 'fixed' || position === 'sticky' || (position === 'absolute' && zIndex !== 'auto')) return undefined;
    }
    return /\S/.test(top.textContent ?? '') || top.matches('img, svg, input, button') ? top : undefined;
  }

  /** Texts that are cut, pushed out of the window or lie below something else. */
  function cutText() {
    const problems = [];
    for (const { node, element } of textNodes()) {
      if (isForReadersOnly(element) || element.closest('[data-cut-is-meant], option')) continue;
      const box = boxOf(node);
      if (box.width < 1 || box.height < 1) continue;
      const style = getComputedStyle(element);
      // An ellipsis is honest where the whole can be had: by a tip, or by opening the row.
      if (style.textOverflow === 'ellipsis' && clips(style.overflowX)) {
        if (element.scrollWidth > element.clientWidth + 1 && !element.closest('[title], [aria-describedby], a, button, tr')) problems.push(`shortened without a tip: «${shortened(node.nodeValue)}»`);
        continue;
      }
      const hidden = hiddenPart(box, element);
      if (hidden > 1.5) problems.push(`cut by ${Math.round(hidden)} px: «${shortened(node.nodeValue)}»`);
      const above = coveredBy(box, element);
      if (above) problems.push(`covered by <${above.tagName.toLowerCase()}> «${shortened(above.textContent ?? '')}»: «${shortened(node.nodeValue)}»`);
    }
    if (document.documentElement.scrollWidth > innerWidth + 1) problems.push(`the page is ${document.documentElement.scrollWidth - innerWidth} px wider than the window`);
    return problems;
  }

  /** Whether there is room at the text's right that a text of Persian would have taken. */
  function standsApart(node, element) {
    const [text, block] = [boxOf(node), element.getBoundingClientRect()];
    return text.width > 0 && block.right - text.right > 16 && text.left - block.left < 8;
  }

  /** Sentences that run or stand the wrong way. */
  function wrongDirection(/** @type {'rtl' | 'ltr'} */ wanted) {
    const problems = [];
    if (document.documentElement.dir !== wanted) problems.push(`html is ${document.documentElement.dir || 'without direction'}`);
    const letters = wanted === 'rtl' ? /[\u0600-\u06FF]{2}/ : /[A-Za-zÀ-ÿ]{3}/;
    for (const { node, element } of textNodes()) {
      if (!letters.test(node.nodeValue) || element.closest(DATA)) continue;
      const { direction, textAlign } = getComputedStyle(element);
      if (direction !== wanted) problems.push(`runs ${direction}: «${shortened(node.nodeValue)}»`);
      else if (wanted === 'rtl' && (textAlign === 'left' || textAlign === '-webkit-left') && standsApart(node, element)) problems.push(`stands at the left: «${shortened(node.nodeValue)}»`);
    }
    return problems;
  }

  window.looks = { words, cutText, wrongDirection };
})();
