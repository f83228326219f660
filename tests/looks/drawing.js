// Runs in the page beside `adaptivecards` and `axe`: draws cards, and says what is wrong with them.

/** Draws the cards one below the other, each `width` pixels wide. Returns what the parser warned of, card by card. */
window.drawCards = (cards, hostConfig, width) => {
  const place = document.querySelector("main");
  place.replaceChildren();
  return cards.map((content, number) => {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    card.parse(content, context);
    const events = Array.from({ length: context.eventCount }, (_, place) => context.getEventAt(place).message);
    const shown = document.createElement("section");
    shown.className = "shown";
    shown.id = `card-${number}`;
    shown.style.width = `${width}px`;
    shown.append(card.render());
    place.append(shown);
    return events;
  });
};

/** For each card its height, how many pixels wider than the card it is, and the texts that are not shown whole. */
window.measureCards = () =>
  [...document.querySelectorAll(".shown")].map((shown) => ({
    height: Math.round(shown.getBoundingClientRect().height),
    sideways: Math.max(...[...shown.querySelectorAll("*")].map((part) => beyond(part, shown))),
    cut: [...shown.querySelectorAll("*")].filter(isCut).map((part) => part.textContent || part.className),
  }));

const beyond = (part, shown) =>
  Math.round(part.getBoundingClientRect().right - shown.getBoundingClientRect().right);

const isCut = (part) => {
  if (!part.childNodes.length || getComputedStyle(part).display === "inline") return false;
  if (getComputedStyle(part).overflowX === "visible") return false;
  return part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
};

/** What axe-core finds in the cards: rule, how serious, and where, as HTML. */
window.findBarriers = async () => {
  const found = await axe.run(document.body, { resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => ({
      rule: id,
      impact,
      card: Number(document.querySelector(node.target[0])?.closest(".shown")?.id.slice("card-".length) ?? -1),
      html: node.html,
      why: node.failureSummary,
    })),
  );
};
