// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.evidence.InputFault;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What a certificate is printed on. */
public enum Paper {
  A4(PDRectangle.A4),
  LETTER(PDRectangle.LETTER);

  private final PDRectangle size;

  Paper(PDRectangle size) {
    this.size = size;
  }

  PDRectangle size() {
    return size;
  }

  /** The word in options and queries. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The paper of a word. */
  public static Paper of(String id) throws InputFault {
    for (Paper paper : values()) {
      if (paper.id().equals(id)) {
        return paper;
      }
    }
    throw new InputFault.Inconsistent("paper", "is \"" + id + "\"", "a4 or letter");
  }
}
