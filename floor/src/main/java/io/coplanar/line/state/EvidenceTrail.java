// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import static io.coplanar.line.state.Follow.require;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.EvidenceEvent;
import io.coplanar.line.event.Recorded;
import io.coplanar.line.event.VerdictRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stored bytes and what became of them.
 *
 * @param evidence what was said of them when they first came; it binds for ever
 * @param presentedAt when they first came, by the server's clock
 * @param usedFor the step that rests on them; null where none does
 * @param judgements what inspectors said
 */
public record EvidenceTrail(
    Evidence evidence, Instant presentedAt, @Nullable String usedFor, List<Judgement> judgements) {

  /** What a person saw in an image. */
  public record Judgement(
      String of, String serial, VerdictRecord.Result result, String by, Instant at) {}

  /** The state after the next event. */
  public static @Nullable EvidenceTrail after(
      @Nullable EvidenceTrail state, Recorded<EvidenceEvent> recorded, String stream) {
    return switch (recorded.event()) {
      case EvidenceEvent.EvidencePresented e -> {
        Follow.fresh(state, stream);
        require(stream.endsWith("/" + e.evidence().sha256()), stream, "speaks of other bytes");
        yield new EvidenceTrail(e.evidence(), recorded.at(), null, List.of());
      }
      case EvidenceEvent.EvidenceUsed e -> {
        EvidenceTrail trail = Follow.begun(state, stream, e);
        require(trail.usedFor == null, stream, "proves two steps");
        yield new EvidenceTrail(
            trail.evidence, trail.presentedAt, e.step() + " on " + e.on(), trail.judgements);
      }
      case EvidenceEvent.ImageJudged e -> {
        EvidenceTrail trail = Follow.begun(state, stream, e);
        require(trail.judgement(e.of(), e.serial()) == null, stream, "is judged twice");
        yield new EvidenceTrail(
            trail.evidence,
            trail.presentedAt,
            trail.usedFor,
            Follow.plus(
                trail.judgements,
                new Judgement(e.of(), e.serial(), e.result(), recorded.who(), recorded.at())));
      }
      case AttemptRefused e -> state;
    };
  }

  /** What was said of one thing on one connector. */
  public @Nullable Judgement judgement(String of, String serial) {
    return judgements.stream()
        .filter(j -> j.of().equals(of) && j.serial().equals(serial))
        .findFirst()
        .orElse(null);
  }
}
