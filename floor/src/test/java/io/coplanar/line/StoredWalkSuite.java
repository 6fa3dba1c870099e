// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.line.gate.Gates;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.state.Hold;
import io.coplanar.line.state.Unit;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.LineTables;
import io.coplanar.line.store.Whereabouts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random walks whose every decision rests on entries as a database gave them back; at their end
 * what is derived says of each connector, lot, tool and fixture what its own entries add up to.
 */
abstract class StoredWalkSuite {
  private static final int CABLES = 3;

  @TempDir Path folder;

  /** An empty place. */
  abstract LedgerPlace place() throws Exception;

  /** The shop's clock. */
  private static final class ShopClock extends Clock {
    @Nullable Shop shop;

    @Override
    public Instant instant() {
      return shop == null ? Shop.BEGIN : shop.now();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void whatIsDerivedFollowsEveryWalk() throws Exception {
    ShopClock clock = new ShopClock();
    LedgerSettings settings =
        LedgerSettings.of(place(), SigningKey.generate("coplanar/test"))
            .withProjections(List.of(new LineTables()))
            .withBlobs(hash -> true)
            .withClock(clock);
    try (Ledger ledger = Ledger.create(settings, "test", "here")) {
      Shop shop = new Shop(Gates.all(), command -> record(ledger, command));
      clock.shop = shop;
      Walk walk = new Walk(Paper.RECIPE, shop, 1);
      for (int i = 0; i < CABLES; i++) {
        walk.cable();
      }
      assertThat(walk.labelled()).isNotEmpty();
      Auditor auditor = new Auditor(shop, Paper.RECIPE);
      walk.labelled().forEach(auditor::audit);
      try (LedgerReader reader = ledger.reader()) {
        compare(shop, reader, Paper.RECIPE);
        assertThat(reader.rebuiltDigests(List.of(new LineTables()), Upcasters.of(List.of())))
            .isEqualTo(reader.digests());
      }
    }
  }

  private static List<Entry> record(Ledger ledger, Command command) {
    try {
      Outcome outcome = ledger.append(command);
      assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
      try (LedgerReader reader = ledger.reader()) {
        return reader.command(command.id());
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void compare(Shop shop, LedgerReader reader, Recipe recipe) throws Exception {
    LineReader line = new LineReader(reader);
    int units = 0;
    for (Map.Entry<String, List<Entry>> stream : shop.streams.entrySet()) {
      assertThat(reader.stream(stream.getKey(), 0, 100_000)).isEqualTo(stream.getValue());
      String name = Decider.name(stream.getKey());
      switch (Decider.kind(stream.getKey())) {
        case "unit" -> {
          units++;
          same(shop.get(name), Shop.there(line.unit(name)), recipe);
          assertThat(line.history(name, null, 1000).items()).containsAll(stream.getValue());
        }
        case "fixture" -> {
          var fixture = Shop.there(shop.fixture(name).state());
          var derived = Shop.there(line.fixture(name));
          assertThat(derived.loaded()).isEqualTo(fixture.loaded().size());
          assertThat(derived.runs()).isEqualTo(fixture.runs().size());
          assertThat(derived.quarantines()).isEqualTo(fixture.quarantines().size());
        }
        case "lot" -> {
          String[] names = name.split("/");
          var lot = Shop.there(shop.lot(names[0], names[1]).state());
          var derived = Shop.there(line.lot(names[0], names[1]));
          assertThat(derived.left()).isEqualTo(lot.left());
          assertThat(derived.uses()).isEqualTo(lot.uses());
          assertThat(derived.released()).isEqualTo(lot.released());
          assertThat(derived.blocked()).isEqualTo(lot.blocked());
        }
        case "tool" -> {
          var tool = Shop.there(shop.tool(name).state());
          var derived = Shop.there(line.tool(name));
          assertThat(derived.used()).isEqualTo(tool.used());
          assertThat(derived.onSince()).isEqualTo(tool.onSince());
          assertThat(derived.calibratedUntil()).isEqualTo(tool.calibratedUntil());
          assertThat(derived.reference() == null).isEqualTo(tool.reference() == null);
          assertThat(derived.withdrawn()).isEqualTo(tool.withdrawn());
        }
        default -> {}
      }
    }
    assertThat(units).isGreaterThan(2 * CABLES);
  }

  private static void same(Unit unit, Whereabouts derived, Recipe recipe) {
    assertThat(derived.place()).as(unit.serial()).isEqualTo(unit.place());
    assertThat(derived.cable()).isEqualTo(unit.cable());
    assertThat(derived.leg()).isEqualTo(unit.leg());
    assertThat(derived.fixture()).isEqualTo(unit.fixture());
    assertThat(derived.position()).isEqualTo(unit.position());
    assertThat(derived.holds()).isEqualTo(unit.holds().size());
    assertThat(derived.quarantines())
        .isEqualTo(
            (int) unit.holds().stream().map(Hold::quarantine).filter(q -> q != null).count());
    assertThat(derived.scrapped()).isEqualTo(unit.scrapped());
    assertThat(derived.fatal()).isEqualTo(unit.fatal() != null);
    assertThat(derived.labelled()).isEqualTo(unit.place() == recipe.steps().size());
  }
}
