// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.CableEvent;
import io.coplanar.line.event.Event;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.EvidenceEvent;
import io.coplanar.line.event.FixtureEvent;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Mark;
import io.coplanar.web.html.Times;
import io.coplanar.web.http.Json;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Turns the ledger's entries about a connector into what its page shows. */
final class History {
  private final LedgerReader reader;
  private final Things things;
  private final String serial;
  private final StepTold steps;

  History(LedgerReader reader, Things things, String serial, @Nullable Recipe recipe) {
    this.reader = reader;
    this.things = things;
    this.serial = serial;
    this.steps = new StepTold(things, serial, recipe);
  }

  Happened of(Entry entry) throws SQLException, IntakeStopped {
    Tells t = new Tells();
    Event event = event(entry);
    if (event instanceof AttemptRefused refused) {
      refused(t, refused);
    } else {
      switch (event) {
        case UnitEvent e -> unit(t, e);
        case FixtureEvent e -> fixture(t, e);
        case CableEvent e -> cable(t, e);
        case EvidenceEvent e -> evidence(t, entry, e);
        case null, default -> t.title(entry.type(), Mark.none(Catalog.say("history.recorded")));
      }
    }
    return new Happened(
        entry.seq(),
        sha256(reader.leaf(entry.seq())),
        t.title,
        t.mark,
        things.person(entry.who()),
        entry.where(),
        entry.serverTime(),
        t.says,
        t.values,
        t.verdicts,
        t.parts,
        t.refused,
        t.waived);
  }

  private static @Nullable Event event(Entry entry) {
    String stream = entry.stream();
    int slash = stream.indexOf('/');
    return switch (slash < 0 ? stream : stream.substring(0, slash)) {
      case "unit" -> EventForm.UNIT.read(entry).event();
      case "fixture" -> EventForm.FIXTURE.read(entry).event();
      case "cable" -> EventForm.CABLE.read(entry).event();
      case "evidence" -> EventForm.EVIDENCE.read(entry).event();
      default -> null;
    };
  }

  private void refused(Tells t, AttemptRefused e) {
    String what = e.step().isEmpty() ? e.action() : steps.title(e.step());
    t.title(Catalog.say("history.refused", what), Mark.bad(Catalog.say("history.was-refused")));
    e.refusals().stream()
        .filter(r -> r.serial() == null || serial.equals(r.serial()))
        .forEach(r -> t.refused.add(StepTold.reason(r)));
    if (t.refused.isEmpty()) {
      // the attempt was on several, and this one had nothing against it
      t.says.add(Catalog.say("history.others"));
      e.refusals().forEach(r -> t.refused.add(StepTold.reason(r)));
    }
  }

  private void unit(Tells t, UnitEvent event) throws IntakeStopped {
    switch (event) {
      case UnitEvent.UnitStarted e -> {
        t.title(Catalog.say("history.started"), done());
        part(t, "recipe/" + e.recipe() + ":" + e.revision());
        part(t, "cable/" + e.cable());
        t.says.add(Catalog.say("history.leg", e.leg()));
      }
      case UnitEvent.UnitLoaded e -> {
        t.title(Catalog.say("history.loaded"), done());
        part(t, "fixture/" + e.fixture());
        t.says.add(Catalog.say("history.position", e.position()));
      }
      case UnitEvent.UnitUnloaded e -> {
        t.title(Catalog.say("history.unloaded"), done());
        part(t, "fixture/" + e.fixture());
      }
      case UnitEvent.StepPassed e -> steps.tell(t, e);
      case UnitEvent.DeviationRequested e -> {
        t.title(Catalog.say("history.deviation-asked", steps.title(e.step())), wait("asked"));
        t.says.add(e.reason());
        t.says.add(Catalog.say("history.gates", String.join(", ", e.gates())));
      }
      case UnitEvent.DeviationSigned e -> {
        t.title(Catalog.say("history.deviation-signed"), wait("allowed"));
        t.says.add(e.reason());
        t.says.add(Catalog.say("history.until", Times.shown(e.until())));
      }
      case UnitEvent.HoldPlaced e -> {
        t.title(Catalog.say("history.held"), wait("stopped"));
        t.says.add(e.reason());
      }
      case UnitEvent.HoldReleased e -> {
        t.title(Catalog.say("history.hold-released"), done());
        t.says.add(e.reason());
      }
      case UnitEvent.ReworkStarted e -> {
        t.title(Catalog.say("history.rework", steps.title(e.backTo())), wait("again"));
        t.says.add(e.reason());
        t.says.add(Catalog.say("history.rework-count", steps.title(e.from()), e.count()));
      }
      case UnitEvent.UnitScrapped e -> {
        t.title(Catalog.say("history.scrapped"), Mark.bad(Catalog.say("history.is-scrap")));
        t.says.add(e.reason());
      }
      case AttemptRefused e -> refused(t, e);
    }
  }

  private void fixture(Tells t, FixtureEvent event) {
    switch (event) {
      case FixtureEvent.QuarantineOpened e -> {
        t.title(Catalog.say("history.quarantine"), wait("stopped"));
        t.says.add(e.reason());
        t.says.add(Catalog.say("history.with", String.join(", ", e.serials())));
      }
      case FixtureEvent.QuarantineDisposed e -> {
        t.title(Catalog.say("history.disposed"), done());
        t.says.add(e.reason());
        e.dispositions().stream()
            .filter(d -> d.serial().equals(serial))
            .forEach(d -> t.says.add(Catalog.say("disposition." + Json.word(d.what()))));
      }
      case FixtureEvent.FixtureStepDone e ->
          t.title(Catalog.say("history.together", steps.title(e.step())), done());
      default -> t.title(Catalog.say("history.fixture"), done());
    }
  }

  private void cable(Tells t, CableEvent event) throws IntakeStopped {
    if (event instanceof CableEvent.CableStarted e) {
      t.title(Catalog.say("history.cable-started"), done());
      t.says.add(Catalog.say("history.with", String.join(", ", e.serials())));
      part(t, "lot/cable/" + e.lot());
    } else if (event instanceof CableEvent.CableStepDone e) {
      t.title(Catalog.say("history.together", steps.title(e.step())), done());
    }
  }

  private void evidence(Tells t, Entry entry, EvidenceEvent event) {
    String sha256 = entry.stream().substring("evidence/".length());
    switch (event) {
      case EvidenceEvent.EvidencePresented e -> {
        t.title(Catalog.say("history.file", e.evidence().of()), done());
        t.parts.add(StepTold.file(e.evidence()));
      }
      case EvidenceEvent.EvidenceUsed e ->
          t.title(Catalog.say("history.file-used", steps.title(e.step())), done());
      case EvidenceEvent.ImageJudged e -> {
        t.title(Catalog.say("history.judged", e.of()), Standings.of(e.result()));
        if (!e.remark().isEmpty()) {
          t.says.add(e.remark());
        }
        t.parts.add(new Happened.Part(Catalog.say("thing.evidence"), Things.evidence(sha256), ""));
      }
      case AttemptRefused e -> refused(t, e);
    }
  }

  private void part(Tells t, String node) throws IntakeStopped {
    t.parts.add(new Happened.Part(Things.kind(node), things.of(node), ""));
  }

  private static Mark done() {
    return Mark.none(Catalog.say("history.recorded"));
  }

  private static Mark wait(String key) {
    return Mark.waiting(Catalog.say("history.mark." + key));
  }

  private static String sha256(byte[] leaf) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(leaf));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
