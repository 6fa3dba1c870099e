// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.audit.AuditReport;
import io.coplanar.client.Json;
import io.coplanar.judge.Result;
import io.coplanar.report.Style;
import io.coplanar.report.Wrap;
import java.util.List;

/** What a visitor takes away, in a minute. */
final class Summary {
  private final Screen screen;
  private final Style style;

  Summary(Screen screen, Style style) {
    this.screen = screen;
    this.style = style;
  }

  /**
   * Tells it.
   *
   * @param recall what came of the epoxy
   * @param handover what a customer gets
   * @param origin the ledger's name
   */
  void tell(DemoFloor floor, Json recall, Handover handover, AuditReport report, String origin) {
    List<Json> units = recall.list("units");
    long labelled = units.stream().filter(u -> u.is("labelled")).count();
    screen.chapter("What you saw");
    line(
        "made",
        labelled
            + " connectors from strip to label, one of them polished twice, one with a deviation"
            + " that Petra signed.");
    line(
        "refused",
        floor.refusedAttempts()
            + " attempts, each with its reasons and what to do next; all of them are on record:");
    for (String reason :
        List.of(
            "what was measured wrong: aramid, force, pull; who was not certified for it",
            "the wrong material: not outgassed, not released, a worn film",
            "the wrong tool: scissors",
            "too early: rough film without cleaning, warm epoxy, a label before its light",
            "borrowed proof: last night's oven log, another connector's scan",
            "a bad result: crossed fibers, a weak oven port, a grain, a recessed fiber")) {
      screen.say(Wrap.at(13, "- " + reason));
    }
    line(
        "recall",
        "epoxy resin lot R-1 went into "
            + units.size()
            + " connectors, and each is known by place.");
    line(
        "customer",
        style.verdict(handover.holds() ? Result.PASS : Result.FAIL, "")
            + "the certificate of "
            + handover.serial()
            + " ("
            + handover.file().getFileName()
            + "), checked without a network: "
            + handover.good()
            + "; with one byte changed: "
            + handover.changed()
            + ".");
    line(
        "ledger",
        style.verdict(report.isIntact() ? Result.PASS : Result.FAIL, "")
            + (report.isIntact() ? "verified, " : "NOT INTACT, ")
            + report.entries()
            + " entries of "
            + origin
            + ", "
            + report.blobs()
            + " files read again, by code that shares nothing with what wrote it.");
  }

  private void line(String name, String text) {
    String wrapped = Wrap.at(11, text);
    screen.say("  " + style.heading(name) + " ".repeat(9 - name.length()) + wrapped.substring(11));
  }
}
