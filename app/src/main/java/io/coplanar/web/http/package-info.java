// SPDX-License-Identifier: Apache-2.0
/**
 * What a handler sees of HTTP, and nothing of the library under it: a {@link
 * io.coplanar.web.http.Route} says who may, a {@link io.coplanar.web.http.Call} what is asked, a
 * {@link io.coplanar.web.http.Reply} what is answered.
 */
@NullMarked
package io.coplanar.web.http;

import org.jspecify.annotations.NullMarked;
