-- What our HTML says, as each format says it: the few classes it has, and every character exactly.
local styles = { box = "Encadré", minor = "Mention", fill = "À compléter" }
local calls = { box = "boxed", minor = "minor", whole = "whole" }

-- A string of typst holds text as it is; in its markup, « ... » would become another character.
local function exact(text)
  return pandoc.RawInline("typst", '#"' .. text:gsub("\\", "\\\\"):gsub('"', '\\"') .. '";')
end

function Str(str)
  if FORMAT == "typst" then
    return exact(str.text)
  end
end

-- What our page tells a browser is no property of a file.
function Meta(meta)
  local kept = { title = meta.title, lang = meta.lang }
  if FORMAT == "typst" and meta.running then
    local given = meta.running
    if pandoc.utils.type(given) ~= "List" then
      given = { given }
    end
    kept.running = pandoc.List({})
    for _, line in ipairs(given) do
      kept.running:insert(pandoc.Inlines({ exact(pandoc.utils.stringify(line)) }))
    end
  end
  return pandoc.Meta(kept)
end

-- A short cell is never cut between two pages; a long one has to be.
local whole_cell = 500

function Table(table)
  if FORMAT ~= "typst" then
    return nil
  end
  for _, body in ipairs(table.bodies) do
    for _, row in ipairs(body.body) do
      for _, cell in ipairs(row.cells) do
        if #pandoc.utils.stringify(cell.contents) < whole_cell then
          cell.attr.attributes["typst:breakable"] = "false"
        end
      end
    end
  end
  return table
end

function Div(div)
  local class = div.classes[1]
  if class == "running" then
    return {} -- every page has it at its head
  end
  if FORMAT == "typst" then
    if class == "fill" then
      return pandoc.RawBlock("typst", "#fill_line")
    end
    if calls[class] then
      local blocks = pandoc.List({ pandoc.RawBlock("typst", "#" .. calls[class] .. "[") })
      blocks:extend(div.content)
      blocks:insert(pandoc.RawBlock("typst", "]"))
      return blocks
    end
  elseif styles[class] then
    return pandoc.Div(div.content, { ["custom-style"] = styles[class] })
  end
  return div.content
end
