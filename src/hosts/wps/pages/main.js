/* global document, window */
// What WPS calls by name: global, synchronous, there as soon as the page is. ES5, so that in an engine too old for the
// rest the buttons answer too. The work is done by the script that comes after (resident/).
;(function () {
  var PREFIX = 'jixiao.'
  var PANE_KEY = 'jixiao.pane.unsupported'
  var IMAGES = {
    checkSheet: 'check',
    checkWorkbook: 'workbook',
    clearMarks: 'clear',
    ignoreFinding: 'ignore',
    insertIndicator: 'template',
    insertTemplate: 'template',
    openPane: 'pane',
    help: 'help',
  }
  var SIZES = [32, 40, 48, 64, 80]

  window.OnAddinLoad = function () {
    return true
  }

  window.OnAction = function (control) {
    var name = nameOf(control)
    if (window.jixiao.old) showUnsupported()
    else if (window.jixiao.run) window.jixiao.run(name)
    // Pressed before the script that does the work has come.
    else window.jixiao.waiting.push(name)
    return true
  }

  // PNG: on Linux pictures inside the address show as a question mark.
  window.GetImage = function (control) {
    var wanted = 32 * (window.devicePixelRatio || 1)
    var at = 0
    while (at < SIZES.length - 1 && SIZES[at] < wanted) at++
    return 'icons/' + (IMAGES[nameOf(control)] || 'pane') + '-' + SIZES[at] + '.png'
  }

  function nameOf(control) {
    return String(control.Id).replace(PREFIX, '')
  }

  function showUnsupported() {
    var program = window.Application || window.wps
    if (!program) return
    var id = program.PluginStorage.getItem(PANE_KEY)
    var pane = id ? program.GetTaskPane(Number(id)) : null
    if (!pane) {
      var page = String(document.location).replace(/[^/]*$/, 'unsupported.html')
      pane = program.CreateTaskPane(page, '绩效目标表检查助手')
      program.PluginStorage.setItem(PANE_KEY, pane.ID)
    }
    pane.Visible = true
  }
})()
