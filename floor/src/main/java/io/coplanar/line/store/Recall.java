// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything that was made of something after a moment, and where it is now. */
public record Recall(String root, Instant after, List<Whereabouts.Whereabout> units) {
  public Recall {
    units = List.copyOf(units);
  }

  /**
   * Finds it.
   *
   * @param connection a reader's
   * @param root a stream's name: a lot, a mix, a film, a tool, a person
   */
  public static Recall of(Connection connection, String root, Instant after) throws SQLException {
    List<Whereabouts.Whereabout> units = new ArrayList<>();
    for (String node : Genealogy.descendants(connection, root, after)) {
      if (node.startsWith("unit/")) {
        Whereabouts.Whereabout where = Whereabouts.find(connection, node);
        if (where == null) {
          throw new IllegalStateException(node + " is nowhere");
        }
        units.add(where);
      }
    }
    return new Recall(root, after, units);
  }
}
