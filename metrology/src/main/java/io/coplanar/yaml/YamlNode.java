// SPDX-License-Identifier: Apache-2.0
package io.coplanar.yaml;

import java.util.List;

/** What stands at one place of a document. */
public sealed interface YamlNode permits YamlNode.Scalar, YamlNode.Sequence, YamlMap {

  /** A scalar; its text is empty where nothing stands behind the key. */
  record Scalar(String text) implements YamlNode {}

  /** A list. */
  record Sequence(List<YamlNode> items) implements YamlNode {}
}
