// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.gate.Attempt;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody sets the server's clock by an hour in the middle of everything that takes time: nothing
 * happens until it is right and the server was restarted, and then the true time counts.
 */
final class ClockLawsTest {
  private static final LineCommand COOL =
      new LineCommand.AttemptStep(
          new Attempt("fixture/F-1", "cool", Map.of(), Map.of(), Map.of(), List.of(), List.of()));

  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(folder, new LedgerPlace.Folder(folder.resolve("data")));
    bench.furnish("S-1", "S-2");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void set(long seconds) {
    bench.wall.shown = bench.wall.shown.plusSeconds(seconds);
  }

  private List<String> codes(LineCommand command) throws Exception {
    List<Refusal> refusals = bench.ask("anna", command).refusals();
    assertThat(refusals).allSatisfy(r -> assertThat(r.next()).isNotBlank());
    return refusals.stream().map(Refusal::code).toList();
  }

  /** Refused for the clock alone, with what to do, until it is right and the server restarted. */
  private void stopsUntilSetRight(long jump, LineCommand command) throws Exception {
    set(jump);
    List<Refusal> refusals = bench.ask("anna", command).refusals();
    assertThat(refusals).extracting(Refusal::code).contains("CLOCK_JUMPED");
    assertThat(refusals).extracting(Refusal::next).anyMatch(next -> next.contains("restart"));
    set(-jump);
    assertThat(codes(command)).contains("CLOCK_JUMPED");
    bench.restart();
  }

  @ParameterizedTest
  @ValueSource(longs = {3600, -3600})
  void anHourMoreOrLessInTheMiddleOfWhatTakesTime(long jump) throws Exception {
    LotEvent.Part resin = new LotEvent.Part("epoxy-resin", "R-1", 1000);
    LotEvent.Part hardener = new LotEvent.Part("epoxy-hardener", "H-1", 100);
    LineCommand mix = new LineCommand.MixLot("epoxy-mix", "M-1", List.of(resin, hardener));
    stopsUntilSetRight(jump, mix);
    bench.must("anna", mix);
    bench.must("anna", new LineCommand.StartOutgassing("epoxy-mix", "M-1", "CE-1"));
    bench.wall.tick(240);
    LineCommand end = new LineCommand.EndOutgassing("epoxy-mix", "M-1");
    stopsUntilSetRight(jump, end);
    bench.wall.tick(240);
    bench.must("anna", end);

    LineCommand fill = Bench.fill("S-1", "M-1");
    stopsUntilSetRight(jump, fill);
    bench.must("anna", fill);

    bench.must("anna", new LineCommand.LoadFixture("F-1", "S-1", 1));
    bench.wall.tick(300);
    stopsUntilSetRight(jump, COOL);
    assertThat(codes(COOL)).containsExactly("TOO_SOON");
    bench.wall.tick(300);
    bench.must("anna", COOL);

    // 180 min after it was mixed, however the clock was set meanwhile
    bench.wall.tick(180 * 60 - 1080);
    bench.must("anna", Bench.fill("S-2", "M-1"));
  }

  @ParameterizedTest
  @ValueSource(longs = {3600, -3600})
  void anHourMoreOrLessWhileAToolWarmsUp(long jump) throws Exception {
    bench.must(
        "anna", new LineCommand.RegisterTool("IF-1", "interferometer", List.of(), null, 1200L));
    bench.must("anna", new LineCommand.SwitchTool("IF-1", true));
    LineCommand reference =
        new LineCommand.TakeReference("IF-1", bench.put(new byte[] {7}), null, Map.of());
    bench.wall.tick(600);
    set(jump);
    assertThat(codes(reference)).containsExactlyInAnyOrder("CLOCK_JUMPED", "TOOL_COLD");
    set(-jump);
    bench.restart();
    assertThat(codes(reference)).containsExactly("TOOL_COLD");
    bench.wall.tick(600);
    bench.must("anna", reference);
  }

  @Test
  void aClockThatIsSetALittleAndOftenIsNotFollowed() throws Exception {
    bench.mix("M-1", 1000);
    for (int i = 0; i < 4; i++) {
      set(1);
      bench.wall.tick(1);
      bench.ask("anna", Bench.fill("S-1", "M-404"));
    }
    assertThat(codes(Bench.fill("S-1", "M-1"))).contains("CLOCK_JUMPED");
  }

  /**
   * A server that is started an hour ahead cannot know it. Pot lives are over, which is safe; a
   * cool-down seems longer than it was, which is not. But whatever is recorded then stands in the
   * way as soon as the clock is right: nobody gets round that hour unseen.
   */
  @Test
  void whatWasDoneOnAClockThatWasAheadIsFoundWhenItIsRight() throws Exception {
    bench.mix("M-1", 1000);
    bench.must("anna", Bench.fill("S-1", "M-1"));
    bench.must("anna", new LineCommand.LoadFixture("F-1", "S-1", 1));
    set(4 * 3600);
    bench.restart();
    assertThat(codes(Bench.fill("S-2", "M-1"))).containsExactly("POT_LIFE");
    bench.must("anna", new LineCommand.PlaceHold("S-1", "the clock looks wrong"));
    String hold = bench.last();
    set(-4 * 3600);
    bench.restart();
    LineCommand release = new LineCommand.ReleaseHold("S-1", hold, "it is right now");
    List<Refusal> refusals = bench.ask("boris", release).refusals();
    assertThat(refusals).extracting(Refusal::code).containsExactly("CLOCK_BEHIND");
    assertThat(refusals.getFirst().limit()).isNotBlank();
    bench.wall.tick(4 * 3600);
    bench.must("boris", release);
  }
}
