// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A request's body that must come in at some speed, so that nobody holds a thread for nothing. */
final class PacedInput extends FilterInputStream {
  /** The sender was too slow. */
  static final class TooSlow extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final long startNs = System.nanoTime();
  private final long graceNs;
  private final double leastBytesPerS;
  private long bytes;

  /**
   * @param grace how long nobody looks at the speed
   */
  PacedInput(InputStream in, Duration grace, double leastBytesPerS) {
    super(in);
    this.graceNs = grace.toNanos();
    this.leastBytesPerS = leastBytesPerS;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    came(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    came(Math.max(0, n));
    return n;
  }

  private void came(int n) throws TooSlow {
    bytes += n;
    double lateS = (System.nanoTime() - startNs - graceNs) / 1e9;
    if (lateS > 0 && bytes < lateS * leastBytesPerS) {
      throw new TooSlow();
    }
  }
}
