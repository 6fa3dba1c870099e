// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.util.List;

/** Where the head of every page leads. */
enum Nav {
  HOME("/"),
  STATION("/station"),
  CONNECTORS("/connectors"),
  RECALL("/recall"),
  HOLDS("/holds"),
  LOTS("/lots"),
  TOOLS("/tools"),
  RECIPES("/recipes"),
  PEOPLE("/people");

  private final String href;

  Nav(String href) {
    this.href = href;
  }

  /** All of them, with the one that a path lies under marked. */
  static List<Link> links(String path) {
    return List.of(values()).stream()
        .map(
            nav ->
                new Link(
                    Catalog.say("nav." + nav.name().toLowerCase(java.util.Locale.ROOT)),
                    nav.href,
                    nav.leadsTo(path)))
        .toList();
  }

  private boolean leadsTo(String path) {
    return path.equals(href) || href.length() > 1 && path.startsWith(href + "/");
  }
}
