// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.Streams;
import io.coplanar.line.gate.Person;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.LotKind;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.ToolClass;
import io.coplanar.line.recipe.VerdictKind;
import io.coplanar.people.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills a shop with what a recipe asks for: people, a released recipe, a good tool of each class
 * and a good lot of each kind, and beside them bad ones of every sort, whose names say what is
 * wrong with them.
 */
final class Furnishing {
  static final String ANNA = "anna";
  static final String BORIS = "boris";
  static final String CARLA = "carla";
  static final String INES = "ines";
  static final String NOVICE = "novice";
  static final Instant FAR = Shop.BEGIN.plus(Duration.ofDays(700));
  static final long WARM_UP_S = 1200;

  private final Shop shop;
  private final Recipe recipe;
  private final String sha256;

  private Furnishing(Shop shop, Recipe recipe) {
    this.shop = shop;
    this.recipe = recipe;
    sha256 = Blobs.sha256("recipe " + recipe.id() + recipe.revision());
  }

  static void of(Shop shop, Recipe recipe) {
    Furnishing f = new Furnishing(shop, recipe);
    f.people();
    f.recipe();
    f.tools();
    f.lots();
    shop.must(BORIS, new LineCommand.OpenFixture("F-1", 12));
    // lots named "expired" are so from here on, tools are warm and those named "due" are due
    shop.tick(7200);
  }

  private void people() {
    Map<String, Instant> all = new HashMap<>();
    Map<String, Instant> over = new HashMap<>();
    for (Step step : recipe.steps()) {
      all.put(recipe.id() + "/" + step.id(), FAR);
      over.put(recipe.id() + "/" + step.id(), Shop.BEGIN);
    }
    for (VerdictKind kind : VerdictKind.values()) {
      all.put("inspect/" + kind.id(), FAR);
    }
    for (String name : List.of(ANNA, BORIS, CARLA, INES)) {
      shop.people.put(name, new Person(name, true, all, EnumSet.allOf(Action.class)));
    }
    shop.people.put(
        NOVICE,
        new Person(NOVICE, true, over, Set.of(Action.ATTEMPT_STEP, Action.START_TRAVELLER)));
  }

  private void recipe() {
    shop.recipes.put(sha256, recipe);
    shop.must(ANNA, new LineCommand.ProposeRecipe(recipe.id(), recipe.revision(), sha256));
    shop.must(BORIS, new LineCommand.ReleaseRecipe(recipe.id(), recipe.revision()));
  }

  private void tools() {
    Set<String> classes = new LinkedHashSet<>(Set.of("centrifuge"));
    for (Step step : recipe.steps()) {
      for (GateSpec spec : step.gates()) {
        if (spec instanceof GateSpec.Tool t) {
          classes.addAll(t.classes());
        }
        if (spec instanceof GateSpec.Verdict v) {
          VerdictKind.find(v.of())
              .ifPresent(k -> k.makers().stream().map(ToolClass::id).forEach(classes::add));
        }
      }
    }
    for (String c : classes) {
      tool(c, "good", FAR, 1_000_000);
      tool(c, "due", Shop.BEGIN.plusSeconds(3600), 1_000_000);
      tool(c, "worn", FAR, null);
      shop.must(
          ANNA,
          new LineCommand.RegisterTool(c + "-uncalibrated", c, ports(c), 1_000_000, WARM_UP_S));
      tool(c, "withdrawn", FAR, 1_000_000);
      shop.must(ANNA, new LineCommand.WithdrawTool(c + "-withdrawn", "it fell"));
      tool(c, "cold", FAR, 1_000_000);
      shop.must(ANNA, new LineCommand.SwitchTool(c + "-cold", false));
    }
  }

  private static List<String> ports(String toolClass) {
    return toolClass.equals("cure-oven") ? List.of("P1", "P2") : List.of();
  }

  private void tool(String c, String name, Instant until, @Nullable Integer life) {
    String id = c + "-" + name;
    shop.must(ANNA, new LineCommand.RegisterTool(id, c, ports(c), life, WARM_UP_S));
    shop.must(ANNA, new LineCommand.CalibrateTool(id, until, null));
    shop.must(ANNA, new LineCommand.SwitchTool(id, true));
  }

  private void lots() {
    Set<String> kinds = new LinkedHashSet<>(Set.of("cable", "epoxy-resin", "epoxy-hardener"));
    for (Step step : recipe.steps()) {
      for (GateSpec spec : step.gates()) {
        if (spec instanceof GateSpec.Lot lot && lot.potLifeMin() == null) {
          kinds.add(lot.kind());
        }
      }
    }
    for (String kind : kinds) {
      lot(kind, "good", 1_000_000_000_000L, FAR, 1_000_000);
      lot(kind, "expired", 1_000_000_000_000L, Shop.BEGIN.plusSeconds(3600), 1_000_000);
      lot(kind, "blocked", 1_000_000_000_000L, FAR, 1_000_000);
      shop.must(ANNA, new LineCommand.BlockLot(kind, "blocked", "it smells"));
      lot(kind, "worn", 1_000_000_000_000L, FAR, null);
      shop.must(
          ANNA,
          new LineCommand.ReceiveLot(
              kind,
              "unreleased",
              "S-1",
              unit(kind),
              LotKind.find(kind).filter(LotKind::film).isPresent() ? 1 : 1_000_000_000L,
              FAR,
              1_000_000));
    }
  }

  private void lot(String kind, String id, long amount, Instant expires, @Nullable Integer uses) {
    boolean film = LotKind.find(kind).filter(LotKind::film).isPresent();
    // the sheet that is worn has one use, which is gone
    Integer last = film && uses == null ? (Integer) 1 : uses;
    shop.must(
        ANNA,
        new LineCommand.ReceiveLot(kind, id, "S-1", unit(kind), film ? 1 : amount, expires, last));
    shop.must(BORIS, new LineCommand.ReleaseLot(kind, id));
    if (film && uses == null) {
      shop.append(
          Streams.lot(kind, id), new LotEvent.LotUsed(0, "denub", "fixture/F-0", List.of()), ANNA);
    }
  }

  private static LotEvent.Unit unit(String kind) {
    return kind.startsWith("epoxy") ? LotEvent.Unit.MILLIGRAM : LotEvent.Unit.PIECE;
  }
}
