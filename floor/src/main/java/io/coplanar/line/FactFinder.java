// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.gate.Facts;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Cable;
import io.coplanar.line.state.EvidenceTrail;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Lot;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up everything that the gates of an attempt may look at. */
final class FactFinder {
  private static final int MOST_EVIDENCE = 200;

  private final Attempt attempt;
  private final Deciding d;
  private final List<String> serials = new ArrayList<>();
  private @Nullable Fixture fixture;
  private @Nullable Cable cable;

  FactFinder(Attempt attempt, Deciding d) {
    this.attempt = attempt;
    this.d = d;
  }

  /** The connectors that the attempt is on. */
  List<String> serials() {
    return serials;
  }

  /** The facts; null, with reasons told, where there is nothing that gates could be asked about. */
  @Nullable Facts find() throws InputFault {
    workpiece();
    List<Unit> units = new ArrayList<>();
    for (String serial : serials) {
      Unit unit = d.known(d.world().unit(serial));
      if (unit != null) {
        units.add(unit);
      }
    }
    if (units.isEmpty() || d.refused()) {
      return null;
    }
    Recipe recipe = d.world().content(units.getFirst().recipeSha256());
    int place = recipe == null ? -1 : recipe.place(attempt.step());
    if (recipe == null || place < 0) {
      d.because("STEP_UNKNOWN", "A step is one of the connector's recipe.")
          .found(attempt.step())
          .limit(units.getFirst().recipe() + " " + units.getFirst().revision())
          .next("Look at the traveller for the next step.");
      return null;
    }
    Map<String, Lot> lots = lots();
    List<Lot> parts = parts(lots);
    Map<String, Tool> tools = tools();
    Map<String, EvidenceTrail> trails = trails();
    Set<String> lost = lost();
    Step step = recipe.steps().get(place);
    List<VerdictRecord> verdicts =
        new Judging(attempt, step, recipe, units, lots, tools, trails, lost, d).verdicts();
    return new Facts(
        d.now(),
        d.context().clockTrusted(),
        d.latest(),
        attempt,
        recipe,
        step,
        place,
        units,
        fixture,
        cable,
        lots,
        parts,
        tools,
        trails,
        lost,
        verdicts,
        d.person());
  }

  private void workpiece() {
    String name = Decider.name(attempt.on());
    switch (Decider.kind(attempt.on())) {
      case "fixture" -> {
        Fixture found = d.known(d.world().fixture(name));
        fixture = found;
        if (found != null) {
          serials.addAll(found.serials());
          d.refuse(
              serials.isEmpty(),
              "FIXTURE_EMPTY",
              "A step is done on connectors.",
              name,
              "Load the fixture first.");
        }
      }
      case "cable" -> {
        Cable found = d.known(d.world().cable(name));
        cable = found;
        if (found != null) {
          serials.addAll(found.serials());
        }
      }
      default -> serials.add(name);
    }
  }

  private Map<String, Lot> lots() throws InputFault {
    Map<String, Lot> lots = new HashMap<>();
    for (Map.Entry<String, String> named : attempt.lots().entrySet()) {
      Lot lot =
          d.see(
              d.world()
                  .lot(Deciding.id("kind", named.getKey()), Deciding.id("lot", named.getValue())));
      if (lot != null) {
        lots.put(named.getKey(), lot);
      }
    }
    return lots;
  }

  private List<Lot> parts(Map<String, Lot> lots) {
    List<Lot> parts = new ArrayList<>();
    for (Lot lot : lots.values()) {
      Lot.Mix mix = lot.mix();
      if (mix != null) {
        for (LotEvent.Part part : mix.parts()) {
          Lot found = d.see(d.world().lot(part.kind(), part.lot()));
          if (found != null) {
            parts.add(found);
          }
        }
      }
    }
    return parts;
  }

  private Map<String, Tool> tools() throws InputFault {
    Set<String> ids = new LinkedHashSet<>(attempt.tools().stream().map(ToolUse::tool).toList());
    attempt.evidence().forEach(e -> ids.add(e.instrument()));
    Map<String, Tool> tools = new HashMap<>();
    for (String id : ids) {
      Tool tool = d.see(d.world().tool(Deciding.id("tool", id)));
      if (tool != null) {
        tools.put(id, tool);
      }
    }
    return tools;
  }

  private Map<String, EvidenceTrail> trails() throws InputFault {
    if (attempt.evidence().size() > MOST_EVIDENCE) {
      throw new InputFault.TooLarge(
          "evidence", "is " + attempt.evidence().size() + " files", "at most " + MOST_EVIDENCE);
    }
    Map<String, EvidenceTrail> trails = new HashMap<>();
    for (Evidence e : attempt.evidence()) {
      EvidenceTrail trail = d.see(d.world().evidence(Deciding.sha256("evidence", e.sha256())));
      if (trail != null) {
        trails.put(e.sha256(), trail);
      }
    }
    return trails;
  }

  private Set<String> lost() {
    Set<String> lost = new HashSet<>();
    for (Evidence e : attempt.evidence()) {
      if (!d.world().holds(e.sha256())) {
        lost.add(e.sha256());
      }
    }
    return lost;
  }
}
