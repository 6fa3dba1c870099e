// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.util.List;

/**
 * What happens to stored bytes: the stream {@code evidence/<sha256>}. Its first entry says whose
 * they are, for ever; that bytes prove one thing only is thereby a matter of stream versions.
 */
public sealed interface EvidenceEvent extends Event
    permits AttemptRefused,
        EvidenceEvent.EvidencePresented,
        EvidenceEvent.EvidenceUsed,
        EvidenceEvent.ImageJudged {

  /** They were shown for the first time, in an attempt that may have been refused. */
  record EvidencePresented(Evidence evidence) implements EvidenceEvent {
    @Override
    public List<String> blobs() {
      return List.of(evidence.sha256());
    }
  }

  /**
   * A step rests on them; they prove no other.
   *
   * @param on the stream that the step was done on
   */
  record EvidenceUsed(String step, String on, List<String> serials) implements EvidenceEvent {
    public EvidenceUsed {
      serials = List.copyOf(serials);
    }
  }

  /** A person looked at the image and says what it shows. Said once. */
  record ImageJudged(String of, String serial, VerdictRecord.Result result, String remark)
      implements EvidenceEvent {}
}
