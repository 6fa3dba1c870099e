// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

/** A bar at the foot of a terminal; silent where nobody watches or there is little to wait for. */
final class Progress {
  private static final int WIDTH = 30;
  private static final String ERASE = "\r\u001b[K";

  private final Console console;
  private final int total;
  private final boolean shown;
  private int done;

  Progress(Console console, int total) {
    this.console = console;
    this.total = total;
    this.shown = console.errIsTerminal() && total > 2;
    draw();
  }

  /** Takes the bar away, so that lines can be printed. */
  void erase() {
    if (shown) {
      console.err().print(ERASE);
      console.err().flush();
    }
  }

  /** One more is done; draws the bar. */
  void step() {
    done++;
    draw();
  }

  private void draw() {
    if (shown && done < total) {
      int filled = (int) ((long) WIDTH * done / total);
      console
          .err()
          .print(
              ERASE
                  + "["
                  + "#".repeat(filled)
                  + ".".repeat(WIDTH - filled)
                  + "] "
                  + done
                  + "/"
                  + total);
      console.err().flush();
    }
  }
}
