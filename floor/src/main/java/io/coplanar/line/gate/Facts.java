// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Cable;
import io.coplanar.line.state.EvidenceTrail;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Lot;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the gates of one attempt may look at.
 *
 * @param now the server's clock
 * @param clockTrusted whether that clock ran without a jump since the server started
 * @param latest the latest time in anything that was read: now cannot lie before it
 * @param recipe the revision that the first connector is on
 * @param place of the step in the recipe
 * @param units the connectors concerned, at least one
 * @param fixture where the step is done on one; else null
 * @param cable where the step is done on one; else null
 * @param lots by kind, those that the attempt names and that there are
 * @param parts the lots that a mix among them was made from
 * @param tools by id, those that the attempt or its evidence names and that there are
 * @param trails by hash, those bytes that were seen before
 * @param lost hashes that the attempt names and that the store does not hold
 * @param verdicts what the evidence proves, computed by us or said by an inspector
 */
public record Facts(
    Instant now,
    boolean clockTrusted,
    Instant latest,
    Attempt attempt,
    Recipe recipe,
    Step step,
    int place,
    List<Unit> units,
    @Nullable Fixture fixture,
    @Nullable Cable cable,
    Map<String, Lot> lots,
    List<Lot> parts,
    Map<String, Tool> tools,
    Map<String, EvidenceTrail> trails,
    Set<String> lost,
    List<VerdictRecord> verdicts,
    Person person) {

  /** When the last of the connectors came to stand before the step: the step's beginning. */
  public Instant begins() {
    return units.stream().map(Unit::since).max(Instant::compareTo).orElse(now);
  }
}
