// SPDX-License-Identifier: Apache-2.0
package io.coplanar.yaml;

import java.util.List;
import java.util.regex.Pattern;

/** What stands at one place of a document. */
public sealed interface YamlNode permits YamlNode.Scalar, YamlNode.Sequence, YamlMap {

  /** A scalar; its text is empty where nothing stands behind the key. */
  record Scalar(String text) implements YamlNode {
    private static final Pattern NUMBER =
        Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    /** The finite decimal number that stands here; NaN where none does. */
    public double number() {
      double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
      return Double.isFinite(value) ? value : Double.NaN;
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items) implements YamlNode {}
}
