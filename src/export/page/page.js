
// The playhead of the page: dragged on the timeline, stepped by buttons and keys. Without it the page
// is complete.
"use strict";
(function () {
  var byId = function (id) { return document.getElementById(id); };
  var line = byId("line"), head = byId("head"), range = byId("playhead"), now = byId("now");
  var player = byId("player");
  if (!line || !head || !range || !player) { return; }

  // The events in order of time, each with its mark on the timeline, its article, and its marks on
  // the map.
  var stops = Array.prototype.map.call(line.querySelectorAll("a[data-event]"), function (mark) {
    var id = mark.getAttribute("data-event");
    var map = document.querySelectorAll("#map [data-event=\"" + id + "\"], #map svg [id=\"map-" + id + "\"]");
    return { x: Number(mark.getAttribute("data-x")), mark: mark, article: byId(id), map: map };
  });
  if (stops.length === 0) { return; }
  var at = null;

  function each(list, act) { Array.prototype.forEach.call(list, act); }

  function dim(part, later) { if (part) { part.classList.toggle("later", later); } }

  // Shows the events up to one, or all of them where there is none.
  function show(next) {
    at = next;
    each(stops, function (stop, nth) {
      var later = at !== null && nth > at;
      dim(stop.mark, later);
      dim(stop.article, later);
      each(stop.map, function (part) { dim(part, later); });
      if (stop.article) { stop.article.classList.toggle("now", nth === at); }
    });
    if (at === null) {
      head.setAttribute("visibility", "hidden");
      range.value = String(stops.length - 1);
      range.removeAttribute("aria-valuetext");
      now.textContent = "";
      return;
    }
    var x = String(stops[at].x);
    head.setAttribute("x1", x);
    head.setAttribute("x2", x);
    head.setAttribute("visibility", "visible");
    range.value = String(at);
    var words = stops[at].mark.querySelector("title").textContent;
    range.setAttribute("aria-valuetext", words);
    now.textContent = (at + 1) + " / " + stops.length + " \u00b7 ";
    var link = document.createElement("a");
    link.href = stops[at].mark.getAttribute("href");
    link.textContent = words;
    now.appendChild(link);
  }

  function step(by) {
    var from = at === null ? (by > 0 ? -1 : stops.length) : at;
    show(Math.min(stops.length - 1, Math.max(0, from + by)));
  }

  // The last event that is not right of the pointer.
  function nearest(event) {
    var box = line.getBoundingClientRect();
    var x = (event.clientX - box.left) / box.width * line.viewBox.baseVal.width;
    var found = 0;
    each(stops, function (stop, nth) { if (stop.x <= x + 1) { found = nth; } });
    return found;
  }

  range.max = String(stops.length - 1);
  range.value = range.max;
  range.addEventListener("input", function () { show(Number(range.value)); });
  byId("back").addEventListener("click", function () { step(-1); });
  byId("on").addEventListener("click", function () { step(1); });
  byId("all").addEventListener("click", function () { show(null); });

  var dragged = false, down = false;
  line.classList.add("touch");
  line.addEventListener("pointerdown", function (event) {
    if (event.button === 0) { down = true; dragged = false; }
  });
  line.addEventListener("pointermove", function (event) {
    if (!down) { return; }
    if (!dragged) { dragged = true; line.setPointerCapture(event.pointerId); }
    show(nearest(event));
  });
  function end() { down = false; }
  line.addEventListener("pointerup", end);
  line.addEventListener("pointercancel", end);
  // A drag that ends on a mark is no click on it; a click on open ground sets the playhead.
  line.addEventListener("click", function (event) {
    if (dragged) { event.preventDefault(); dragged = false; return; }
    if (!event.target.closest("a")) { show(nearest(event)); }
  });
  line.addEventListener("dragstart", function (event) { event.preventDefault(); });
  player.hidden = false;
}());
