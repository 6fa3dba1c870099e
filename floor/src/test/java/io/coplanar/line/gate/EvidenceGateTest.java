// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.state.EvidenceTrail;
import io.coplanar.line.state.Tool;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceGateTest {
  private static final Instant FROM = Given.SINCE;
  private static final Instant TO = Given.NOW;
  private static final String TOOL = "interferometer-1";
  private final Given given = new Given();

  @BeforeEach
  void furnish() {
    given.tools.put(TOOL, Given.tool(TOOL, "interferometer"));
    given.uses.add(new ToolUse(TOOL, null));
  }

  private List<String> with(Evidence e) {
    given.evidence.clear();
    given.evidence.add(e);
    return given.standing(new EvidenceGate());
  }

  private static Evidence of(Instant from, Instant to, List<String> serials) {
    return Given.scan(TOOL, null, from, to, serials, null);
  }

  @Test
  void aFileOfThisStepAndConnectorIsTaken() {
    assertThat(with(Given.scan())).isEmpty();
    given.trails.put(Given.HASH, new EvidenceTrail(Given.scan(), Given.SINCE, null, List.of()));
    assertThat(with(Given.scan())).isEmpty();
  }

  @Test
  void aFileOfAnotherTimeIsRefused() {
    assertThat(with(of(FROM.minusMillis(1), TO, List.of("S-1")))).containsExactly("EVIDENCE_OLD");
    assertThat(with(of(FROM, TO.plusMillis(1), List.of("S-1")))).containsExactly("EVIDENCE_LATE");
    assertThat(with(of(TO, FROM, List.of("S-1")))).containsExactly("EVIDENCE_LATE");
    // an instrument whose clock is 20 min wrong, either way
    assertThat(with(of(FROM.minusSeconds(1200), TO.minusSeconds(1200), List.of("S-1"))))
        .containsExactly("EVIDENCE_OLD");
    assertThat(with(of(FROM.plusSeconds(1200), TO.plusSeconds(1200), List.of("S-1"))))
        .containsExactly("EVIDENCE_LATE");
  }

  @Test
  void aFileOfAnotherConnectorIsRefused() {
    assertThat(with(of(FROM, TO, List.of("S-2")))).containsExactly("EVIDENCE_SERIAL");
    assertThat(with(of(FROM, TO, List.of("S-1", "S-2")))).containsExactly("EVIDENCE_SERIAL");
    assertThat(with(of(FROM, TO, List.of()))).containsExactly("EVIDENCE_SERIAL");
    given.trails.put(
        Given.HASH, new EvidenceTrail(of(FROM, TO, List.of("S-2")), Given.SINCE, null, List.of()));
    assertThat(with(Given.scan())).containsExactly("EVIDENCE_OF_OTHER");
  }

  @Test
  void aFileOfAnotherFixtureIsRefused() {
    assertThat(with(Given.scan(TOOL, null, FROM, TO, List.of("S-1"), "F-9")))
        .containsExactly("EVIDENCE_FIXTURE");
  }

  @Test
  void aFileThatProvedSomethingIsRefused() {
    given.trails.put(
        Given.HASH, new EvidenceTrail(Given.scan(), Given.SINCE, "geometry", List.of()));
    assertThat(with(Given.scan())).containsExactly("EVIDENCE_USED");
    given.trails.clear();
    given.evidence.add(Given.scan());
    assertThat(given.standing(new EvidenceGate())).containsExactly("EVIDENCE_TWICE");
  }

  @Test
  void aFileThatIsNotStoredIsRefused() {
    given.lost.add(Given.HASH);
    assertThat(with(Given.scan())).containsExactly("EVIDENCE_LOST");
  }

  @Test
  void aFileOfAnotherInstrumentOrPortIsRefused() {
    assertThat(with(Given.scan("T-9", null, FROM, TO, List.of("S-1"), null)))
        .containsExactly("EVIDENCE_INSTRUMENT");
    given.tools.put(TOOL, Given.tool(TOOL, "microscope"));
    assertThat(with(Given.scan())).containsExactly("EVIDENCE_INSTRUMENT");
    given.tools.put(TOOL, ports(List.of("P1", "P2")));
    given.uses.set(0, new ToolUse(TOOL, "P1"));
    assertThat(with(port("P1"))).isEmpty();
    assertThat(with(port("P2"))).containsExactly("EVIDENCE_PORT");
    assertThat(with(port(null))).containsExactly("EVIDENCE_PORT");
    given.uses.set(0, new ToolUse(TOOL, "P3"));
    assertThat(with(port("P3"))).containsExactly("EVIDENCE_PORT");
  }

  private static Evidence port(@Nullable String port) {
    return Given.scan(TOOL, port, FROM, TO, List.of("S-1"), null);
  }

  private static Tool ports(List<String> ports) {
    Tool t = Given.tool(TOOL, "interferometer");
    return new Tool(
        t.id(),
        t.toolClass(),
        ports,
        10,
        0,
        t.renewedAt(),
        1200L,
        t.calibratedUntil(),
        t.onSince(),
        t.reference(),
        null);
  }

  @Test
  void anInstrumentOutOfCalibrationProvesNothing() {
    given.now = Given.NOW.plusSeconds(1);
    assertThat(with(Given.scan())).containsExactly("EVIDENCE_UNCALIBRATED");
  }
}
