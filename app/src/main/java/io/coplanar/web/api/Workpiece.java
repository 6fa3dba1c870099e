// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.World;
import io.coplanar.line.event.Streams;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Cable;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step is done on, and which recipe it follows. */
final class Workpiece {
  private Workpiece() {}

  /** The step of this id; null where the thing, its recipe or the step is not known. */
  static @Nullable Step step(World world, String on, String step) {
    Recipe recipe = recipe(world, on);
    int place = recipe == null ? -1 : recipe.place(step);
    return recipe == null || place < 0 ? null : recipe.steps().get(place);
  }

  /** The step that a connector stands before; null after the last. */
  static @Nullable Step next(World world, Unit unit) {
    Recipe recipe = world.content(unit.recipeSha256());
    return recipe == null || unit.place() >= recipe.steps().size()
        ? null
        : recipe.steps().get(unit.place());
  }

  /** The stream of what a step of a connector is done on; its own where it sits in no fixture. */
  static String on(Step step, Unit unit) {
    String fixture = unit.fixture();
    return switch (step.on()) {
      case UNIT -> Streams.unit(unit.serial());
      case FIXTURE -> fixture == null ? Streams.unit(unit.serial()) : Streams.fixture(fixture);
      case CABLE -> Streams.cable(unit.cable());
    };
  }

  private static @Nullable Recipe recipe(World world, String on) {
    String name = on.substring(on.indexOf('/') + 1);
    List<String> serials =
        switch (on.substring(0, Math.max(0, on.indexOf('/')))) {
          case "unit" -> List.of(name);
          case "fixture" -> serials(world.fixture(name).state());
          case "cable" -> serials(world.cable(name).state());
          default -> List.of();
        };
    for (String serial : serials) {
      Unit unit = world.unit(serial).state();
      if (unit != null) {
        return world.content(unit.recipeSha256());
      }
    }
    return null;
  }

  private static List<String> serials(@Nullable Fixture fixture) {
    return fixture == null ? List.of() : fixture.serials();
  }

  private static List<String> serials(@Nullable Cable cable) {
    return cable == null ? List.of() : cable.serials();
  }
}
