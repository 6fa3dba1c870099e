// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.EvidenceEvent;
import io.coplanar.line.event.Streams;
import io.coplanar.line.gate.Gates;
import io.coplanar.line.state.EvidenceTrail;
import java.time.Instant;
import java.util.List;

/**
 * A certified inspector says what an image shows: once, of a stored image, and never of what we
 * compute ourselves.
 */
final class ImageRules {
  private ImageRules() {}

  static Decision judge(LineCommand.JudgeImage c, Deciding d) throws InputFault {
    Evidence image = c.image();
    String stream = Streams.evidence(Deciding.sha256("image", image.sha256()));
    Deciding.id("serial", c.serial());
    Instant until = d.person().certifiedUntil().get("inspect/" + image.of());
    d.refuse(
        until == null || !d.now().isBefore(until),
        "NOT_CERTIFIED",
        "Who judges an image is certified for it.",
        String.valueOf(until),
        "Let somebody judge it who is certified for " + image.of() + ".");
    d.refuse(
        Gates.computed(image.of()),
        "COMPUTED",
        "What can be computed from bytes is not said by a person.",
        image.of(),
        "Bring the file to the step; it is judged there.");
    d.refuse(
        !d.world().holds(image.sha256()),
        "NOT_STORED",
        "What a record rests on is stored.",
        image.sha256(),
        "Store the image first.");
    d.refuse(
        !image.serials().contains(c.serial()) || d.see(d.world().unit(c.serial())) == null,
        "EVIDENCE_SERIAL",
        "An image is of the connector that is judged by it.",
        c.serial(),
        "Bring the image of this connector.");
    d.refuse(
        image.capturedTo().isAfter(d.now()),
        "EVIDENCE_LATE",
        "An image is taken before it is judged.",
        image.capturedTo().toString(),
        "Set the microscope's clock right.");
    EvidenceTrail trail = d.see(d.world().evidence(image.sha256()));
    if (trail == null) {
      d.happens(stream, new EvidenceEvent.EvidencePresented(image));
    } else {
      d.refuse(
          !trail.evidence().equals(image)
              || trail.usedFor() != null
              || trail.judgement(image.of(), c.serial()) != null,
          "EVIDENCE_USED",
          "An image belongs to what it was first shown for, and is judged once.",
          String.join(" ", trail.evidence().serials()),
          "Take a new image.");
    }
    d.happens(
        stream, new EvidenceEvent.ImageJudged(image.of(), c.serial(), c.result(), c.remark()));
    return d.end(stream, List.of(c.serial()));
  }
}
