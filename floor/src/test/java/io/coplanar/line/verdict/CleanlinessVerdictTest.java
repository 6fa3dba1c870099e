// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.FiberPlan;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.VerdictRecord.Result;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * A clean face of twelve fibers passes by its image's bytes; what is dirty or not there does not.
 */
class CleanlinessVerdictTest {
  private static final Question TWELVE =
      new Question.Cleanliness("iec61300-3-35-2022-sm-mpo", FiberPlan.TWELVE);

  private final Evaluator evaluator = new Evaluator("engine under test");

  private VerdictRecord judge(Question question, byte[] bytes) {
    return evaluator.judge(question, "S-1", "ab".repeat(32), bytes);
  }

  @Test
  void aCleanFacePassesAndSaysWhatWasCounted() throws Exception {
    VerdictRecord v = judge(TWELVE, png(12, 0));
    assertThat(v.reasons()).isEmpty();
    assertThat(v.result()).isEqualTo(Result.PASS);
    assertThat(v.by()).isEqualTo(VerdictRecord.By.ENGINE);
    assertThat(v.basis()).isEqualTo("iec61300-3-35-2022-sm-mpo");
    assertThat(v.values()).hasSize(13).allMatch(x -> Double.valueOf(0).equals(x.value()));
  }

  @Test
  void aPitInOneCoreFails() throws Exception {
    VerdictRecord v = judge(TWELVE, png(12, 7));
    assertThat(v.result()).isEqualTo(Result.FAIL);
    assertThat(v.reasons()).singleElement().asString().startsWith("fiber 7: ");
    assertThat(v.fatal()).isFalse();
  }

  @Test
  void anImageOfElevenFibersIsNotJudged() throws Exception {
    VerdictRecord v = judge(TWELVE, png(11, 0));
    assertThat(v.result()).isEqualTo(Result.NOT_JUDGED);
    assertThat(v.reasons()).isNotEmpty();
  }

  @Test
  void whatIsNoImageIsNotJudged() {
    assertThat(judge(TWELVE, new byte[] {1, 2, 3}).result()).isEqualTo(Result.NOT_JUDGED);
    assertThat(
            judge(new Question.Cleanliness("no-such-profile", FiberPlan.TWELVE), new byte[9])
                .result())
        .isEqualTo(Result.NOT_JUDGED);
  }

  /** A row of fibers at 0.5 µm per pixel; one may have a dark disk of 6 µm near its center. */
  private static byte[] png(int fibers, int dirty) throws Exception {
    int width = 500 * fibers + 200;
    int height = 500;
    SplittableRandom random = new SplittableRandom(3);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fiber = Math.clamp((x - 100) / 500 + 1, 1, fibers);
        double dx = x - (100 + 250 + 500 * (fiber - 1));
        double dy = y - 250;
        double gray = 0.6;
        gray = mix(gray, 0.12, Math.hypot(dx, dy), 125);
        gray = mix(gray, 0.35, Math.hypot(dx, dy), 121.8);
        gray = fiber == dirty ? mix(gray, 0.1, Math.hypot(dx - 12, dy), 6) : gray;
        gray += 0.006 * random.nextGaussian();
        image.getRaster().setSample(x, y, 0, (int) Math.rint(255 * Math.clamp(gray, 0, 1)));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, "png", bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static double mix(double outside, double inside, double r, double radius) {
    return inside + (outside - inside) * (0.5 + 0.5 * Math.tanh((r - radius) / 1.2));
  }
}
