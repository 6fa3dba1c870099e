// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The model of what a power cut leaves of one file. */
class FileOnDiskTest {
  private static final FileOnDisk.Fate NOTHING = fate(w -> false);
  private static final FileOnDisk.Fate ALL = fate(w -> true);

  private final FileOnDisk file = new FileOnDisk();

  private static FileOnDisk.Fate fate(java.util.function.IntPredicate kept) {
    return new FileOnDisk.Fate() {
      @Override
      public boolean reached(int write, long sector) {
        return kept.test(write);
      }

      @Override
      public boolean resized(int write) {
        return kept.test(write);
      }
    };
  }

  private String left(FileOnDisk.Fate fate) {
    return new String(file.content(fate), US_ASCII);
  }

  private void write(int write, long at, String text) {
    file.write(write, at, text.getBytes(US_ASCII));
  }

  @Test
  void forcedWritesStay() {
    write(1, 0, "sure");
    file.forceUpTo(2);
    write(3, 4, " maybe");
    assertThat(left(NOTHING)).isEqualTo("sure");
    assertThat(left(ALL)).isEqualTo("sure maybe");
  }

  @Test
  void aSyncCoversOnlyWhatStoodBeforeItBegan() {
    write(1, 0, "a");
    write(2, 1, "b");
    file.forceUpTo(2);
    assertThat(left(NOTHING)).isEqualTo("a");
  }

  @Test
  void aSectorIsTheOutcomeOfAnyWriteToItWithAllBefore() {
    write(1, 0, "aaaa");
    write(2, 2, "bb");
    assertThat(left(fate(w -> w == 1))).isEqualTo("aaaa");
    // the cache had the first write too when it wrote the second back
    assertThat(left(fate(w -> w == 2))).isEqualTo("");
    write(3, 0, "c");
    assertThat(left(fate(w -> w != 2))).isEqualTo("cabb");
  }

  @Test
  void sectorsOfOneWriteAreLostApart() {
    write(1, 0, "x".repeat(1024));
    FileOnDisk.Fate torn =
        new FileOnDisk.Fate() {
          @Override
          public boolean reached(int write, long sector) {
            return sector == 1;
          }

          @Override
          public boolean resized(int write) {
            return true;
          }
        };
    assertThat(left(torn)).isEqualTo("\0".repeat(512) + "x".repeat(512));
  }

  @Test
  void aSizeMayBeThereWithoutTheBytes() {
    write(1, 0, "abc");
    FileOnDisk.Fate sizeOnly =
        new FileOnDisk.Fate() {
          @Override
          public boolean reached(int write, long sector) {
            return false;
          }

          @Override
          public boolean resized(int write) {
            return true;
          }
        };
    assertThat(left(sizeOnly)).isEqualTo("\0\0\0");
  }

  @Test
  void aTruncationIsAWriteLikeOthers() {
    write(1, 0, "abcdef");
    file.forceUpTo(2);
    file.resize(3, 2);
    write(4, 4, "z");
    assertThat(left(NOTHING)).isEqualTo("abcdef");
    assertThat(left(fate(w -> w == 3))).isEqualTo("ab");
    assertThat(left(ALL)).isEqualTo("ab\0\0z");
  }

  @Test
  void aTruncationIsNotTorn() {
    write(1, 0, "x".repeat(1024));
    file.forceUpTo(2);
    file.resize(3, 0);
    FileOnDisk.Fate bytesOnly =
        new FileOnDisk.Fate() {
          @Override
          public boolean reached(int write, long sector) {
            return true;
          }

          @Override
          public boolean resized(int write) {
            return false;
          }
        };
    assertThat(left(bytesOnly)).isEqualTo("x".repeat(1024));
  }

  @Test
  void whatAFailedSyncLostComesBackOnlyWithTheNextWriteToThePage() {
    write(1, 0, "a");
    write(2, 5000, "b");
    file.loseUpTo(3);
    file.forceUpTo(4);
    assertThat(left(NOTHING)).doesNotContain("a").doesNotContain("b");
    write(5, 1, "c");
    file.forceUpTo(6);
    assertThat(left(NOTHING)).startsWith("ac").doesNotContain("b");
  }
}
