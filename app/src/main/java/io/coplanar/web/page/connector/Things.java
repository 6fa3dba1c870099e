// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Names;
import io.coplanar.web.http.Call;

/** What the genealogy and the history name, with the page where each is. */
final class Things {
  private static final int SHORT = 12;

  private final Names names;
  private final boolean people;

  /** For one page, as who asks may see it. */
  Things(Call call) {
    this.names = new Names(call.parts().staff());
    this.people = call.caller().may(Action.READ_PEOPLE);
  }

  /** The words for a node of the genealogy, leading to its page where it has one. */
  Cell of(String node) throws IntakeStopped {
    int slash = node.indexOf('/');
    String kind = slash < 0 ? "" : node.substring(0, slash);
    String name = node.substring(slash + 1);
    return switch (kind) {
      case "unit" -> connector(name);
      case "fixture" -> new Cell.Go(name, "/fixtures/" + Href.part(name));
      case "cable" -> new Cell.Go(name, "/cables/" + Href.part(name));
      case "lot" -> lot(name);
      case "tool" -> tool(name);
      case "recipe" -> recipe(name);
      case "evidence" -> evidence(name);
      case "person" -> person(name);
      default -> new Cell.Figure(node);
    };
  }

  /** What kind of thing a node is, in words. */
  static String kind(String node) {
    int slash = node.indexOf('/');
    String key = "thing." + (slash < 0 ? node : node.substring(0, slash));
    return Catalog.has(key) ? Catalog.say(key) : node;
  }

  static Cell connector(String serial) {
    return new Cell.Go(serial, "/connectors/" + Href.part(serial));
  }

  /** A stored file, to be loaded. */
  static Cell evidence(String sha256) {
    String shown = sha256.length() > SHORT ? sha256.substring(0, SHORT) + "…" : sha256;
    return new Cell.Go(shown, "/evidence/" + Href.part(sha256));
  }

  /** Where a node is followed to both sides. */
  static Cell walk(String node) {
    return new Cell.Go(Catalog.say("genealogy.walk"), "/genealogy?of=" + Href.part(node));
  }

  String name(String person) throws IntakeStopped {
    return names.of(person);
  }

  /** Somebody by name; with a way to the page for who may see it. */
  Cell person(String id) throws IntakeStopped {
    String name = names.of(id);
    return people && id.startsWith("person-")
        ? new Cell.Go(name, "/people/" + Href.part(id))
        : new Cell.Text(name);
  }

  private static Cell lot(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? new Cell.Figure(name)
        : new Cell.Go(
            name.replace("/", " "),
            "/lots/"
                + Href.part(name.substring(0, slash))
                + "/"
                + Href.part(name.substring(slash + 1)));
  }

  private static Cell tool(String name) {
    int colon = name.indexOf(':');
    String tool = colon < 0 ? name : name.substring(0, colon);
    String shown = colon < 0 ? tool : Catalog.say("thing.port", tool, name.substring(colon + 1));
    return new Cell.Go(shown, "/tools/" + Href.part(tool));
  }

  private static Cell recipe(String name) {
    int colon = name.indexOf(':');
    return colon < 0
        ? new Cell.Figure(name)
        : new Cell.Go(
            Catalog.say("thing.revision", name.substring(0, colon), name.substring(colon + 1)),
            "/recipes/"
                + Href.part(name.substring(0, colon))
                + "/"
                + Href.part(name.substring(colon + 1)));
  }
}
