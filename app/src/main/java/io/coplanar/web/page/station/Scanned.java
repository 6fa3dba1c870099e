// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.line.World;
import io.coplanar.line.event.Streams;
import io.coplanar.line.state.Unit;
import io.coplanar.web.http.Call;
import org.jspecify.annotations.Nullable;

/**
 * What a code names. A code is written as the ledger names its streams, {@code fixture/F-1}; one
 * without a prefix is looked for among connectors, fixtures and cables, in this order.
 */
final class Scanned {
  private Scanned() {}

  /** Where what it names is worked on; null where it names nothing. */
  static @Nullable String href(Call call, String code) throws IntakeStopped {
    return call.parts().line().<@Nullable String>look(world -> find(world, code));
  }

  private static @Nullable String find(World world, String code) {
    int slash = code.indexOf('/');
    String prefix = slash < 0 ? "" : code.substring(0, slash);
    String id = code.substring(slash + 1);
    if (!Streams.isId(id)) {
      return null;
    }
    return switch (prefix) {
      case "unit" -> unit(world, id);
      case "fixture" -> fixture(world, id);
      case "cable" -> cable(world, id);
      case "" -> {
        String unit = unit(world, id);
        String fixture = unit == null ? fixture(world, id) : unit;
        yield fixture == null ? cable(world, id) : fixture;
      }
      default -> null;
    };
  }

  private static @Nullable String unit(World world, String id) {
    Unit unit = world.unit(id).state();
    return unit == null ? null : Work.href(Work.Kind.CONNECTORS, id);
  }

  private static @Nullable String fixture(World world, String id) {
    return world.fixture(id).state() == null ? null : Work.href(Work.Kind.FIXTURES, id);
  }

  private static @Nullable String cable(World world, String id) {
    return world.cable(id).state() == null ? null : Work.href(Work.Kind.CABLES, id);
  }
}
