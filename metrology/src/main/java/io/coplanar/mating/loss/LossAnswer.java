// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that is computed of a joint.
 *
 * @param joints at each wavelength
 * @param batches likewise; empty where no population is asked for
 * @param maxDb largest insertion loss that is asked for; NaN for none
 * @param minReturnDb smallest return loss; NaN for none
 * @param wanted grade that the population shall reach; null for none
 * @param settings those that the answer depends on
 */
public record LossAnswer(
    String file,
    List<JointLoss> joints,
    List<BatchLoss> batches,
    double maxDb,
    double minReturnDb,
    @Nullable Grade wanted,
    Settings settings) {

  /**
   * Reads and computes.
   *
   * @param bytes the joint's whole file
   * @param settings all of {@link LossSettings}
   */
  public static LossAnswer of(byte[] bytes, String file, Settings settings) throws InputFault {
    UsedSettings used = new UsedSettings(settings);
    Joint joint = JointFile.read(bytes, file, used);
    List<JointLoss> joints = new ArrayList<>();
    Batch batch = joint.batch();
    for (double nm : joint.wavelengthsNm()) {
      joints.add(JointLoss.of(joint, nm, used));
    }
    return new LossAnswer(
        file,
        List.copyOf(joints),
        batch == null ? List.of() : BatchLoss.of(joint, batch, used),
        joint.maxDb(),
        joint.minReturnDb(),
        batch == null ? null : batch.wanted(),
        used.used());
  }

  /** Whether the file asks for a verdict. */
  public boolean isJudged() {
    return !Double.isNaN(maxDb) || !Double.isNaN(minReturnDb) || wanted != null;
  }

  /** Why the joint is not what the file asks for, a sentence each. */
  public List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (JointLoss j : joints) {
      if (j.insertionLossDb() > maxDb) {
        reasons.add(
            String.format(
                Locale.ROOT,
                "at %.0f nm the joint loses %.4f dB, the limit is %s dB",
                j.wavelengthNm(),
                j.insertionLossDb(),
                maxDb));
      }
      if (j.returnLossDb() < minReturnDb) {
        reasons.add(
            String.format(
                Locale.ROOT,
                "at %.0f nm its return loss is %.2f dB, the limit is %s dB",
                j.wavelengthNm(),
                j.returnLossDb(),
                minReturnDb));
      }
    }
    for (BatchLoss b : batches) {
      if (wanted != null && !b.grades().contains(wanted)) {
        reasons.add(
            String.format(
                Locale.ROOT,
                "at %.0f nm the population misses grade %s: mean %.4f dB (at most %s), 97 %% within"
                    + " %.4f dB (at most %s)",
                b.wavelengthNm(),
                wanted,
                b.meanDb(),
                wanted.meanMaxDb(),
                b.p97Db(),
                wanted.mostMaxDb()));
      }
    }
    return reasons;
  }
}
