// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.EvidenceEvent;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.ToolEvent;
import io.coplanar.line.state.Tool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tools are registered, calibrated, warmed, referenced, renewed, withdrawn. */
final class ToolRules {
  private ToolRules() {}

  static Decision register(LineCommand.RegisterTool c, Deciding d) throws InputFault {
    String stream = Streams.tool(Deciding.id("tool", c.tool()));
    Deciding.id("class", c.toolClass());
    for (String port : c.ports()) {
      Deciding.id("port", port);
    }
    d.fresh(d.world().tool(c.tool()));
    Integer life = c.lifeMax();
    Long warmUpS = c.warmUpS();
    d.refuse(
        (life != null && life <= 0) || (warmUpS != null && warmUpS < 0),
        "AMOUNT",
        "A life is at least one use, a warm-up no negative time.",
        life + ", " + warmUpS,
        "Leave out what is not counted.");
    d.happens(stream, new ToolEvent.ToolRegistered(c.toolClass(), c.ports(), life, warmUpS));
    return d.end(stream, List.of());
  }

  static Decision calibrate(LineCommand.CalibrateTool c, Deciding d) throws InputFault {
    String stream = Streams.tool(Deciding.id("tool", c.tool()));
    long days = (long) d.setting(LineSettings.CALIBRATION_LONGEST_DAYS);
    d.refuse(
        !c.until().isAfter(d.now()) || c.until().isAfter(d.now().plus(Duration.ofDays(days))),
        "CALIBRATION_TIME",
        "A calibration is good for some time, and at most for " + days + " days.",
        c.until().toString(),
        "Enter when it is due again.");
    String certificate = c.certificate();
    if (certificate != null) {
      stored(certificate, d);
    }
    if (d.known(d.world().tool(c.tool())) != null) {
      d.happens(stream, new ToolEvent.ToolCalibrated(c.until(), certificate));
    }
    return d.end(stream, List.of());
  }

  static Decision turn(LineCommand.SwitchTool c, Deciding d) throws InputFault {
    String stream = Streams.tool(Deciding.id("tool", c.tool()));
    Tool tool = d.known(d.world().tool(c.tool()));
    if (tool != null) {
      d.refuse(
          (tool.onSince() != null) == c.on(),
          "SWITCHED",
          "What is switched on was off, and the other way round.",
          c.tool(),
          "Nothing.");
      d.happens(stream, c.on() ? new ToolEvent.ToolSwitchedOn() : new ToolEvent.ToolSwitchedOff());
    }
    return d.end(stream, List.of());
  }

  static Decision reference(LineCommand.TakeReference c, Deciding d) throws InputFault {
    String stream = Streams.tool(Deciding.id("tool", c.tool()));
    Tool tool = d.known(d.world().tool(c.tool()));
    String with = c.with();
    if (with != null) {
      d.known(d.world().tool(Deciding.id("with", with)));
    }
    stored(Deciding.sha256("reading", c.reading()), d);
    d.refuse(
        d.see(d.world().evidence(c.reading())) != null,
        "EVIDENCE_USED",
        "A reference is its own reading.",
        c.reading(),
        "Take the reference again.");
    if (tool != null) {
      d.refuse(
          !warm(tool, d.now()),
          "TOOL_COLD",
          "A reference is taken with a warm tool.",
          c.tool(),
          "Switch it on and let it warm up.");
      d.happens(stream, new ToolEvent.ReferenceTaken(c.reading(), with, c.values()));
      Evidence reading =
          new Evidence(c.reading(), "reference", c.tool(), null, d.now(), d.now(), List.of(), null);
      d.happens(Streams.evidence(c.reading()), new EvidenceEvent.EvidencePresented(reading));
      d.happens(
          Streams.evidence(c.reading()),
          new EvidenceEvent.EvidenceUsed("reference", stream, List.of()));
    }
    return d.end(stream, List.of());
  }

  private static boolean warm(Tool tool, Instant now) {
    Long need = tool.warmUpS();
    Instant on = tool.onSince();
    return need == null || (on != null && Duration.between(on, now).toSeconds() >= need);
  }

  static Decision renew(LineCommand.RenewTool c, Deciding d) throws InputFault {
    String stream = Streams.tool(Deciding.id("tool", c.tool()));
    if (d.known(d.world().tool(c.tool())) != null) {
      d.happens(stream, new ToolEvent.ToolRenewed(Deciding.reason(c.part())));
    }
    return d.end(stream, List.of());
  }

  static Decision withdraw(LineCommand.WithdrawTool c, Deciding d) throws InputFault {
    String stream = Streams.tool(Deciding.id("tool", c.tool()));
    if (d.known(d.world().tool(c.tool())) != null) {
      d.happens(stream, new ToolEvent.ToolWithdrawn(Deciding.reason(c.reason())));
    }
    return d.end(stream, List.of());
  }

  private static void stored(String sha256, Deciding d) throws InputFault {
    d.refuse(
        !d.world().holds(Deciding.sha256("file", sha256)),
        "NOT_STORED",
        "What a record rests on is stored.",
        sha256,
        "Store the file first.");
  }
}
