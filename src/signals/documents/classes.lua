-- What our HTML says, as each format says it: the few classes it has, and every character exactly.
local styles = { box = "Encadré", minor = "Mention", fill = "À compléter" }
local calls = {
  box = "boxed", minor = "minor", fill = "fill_line", whole = "whole", dense = "dense", kept = "kept",
}
local typst = FORMAT == "typst"

-- A string of typst holds text as it is; in its markup, « ... » would become another character.
local function exact(text)
  return pandoc.RawInline("typst", '#"' .. text:gsub("\\", "\\\\"):gsub('"', '\\"') .. '";')
end

-- What our page tells a browser is no property of a file.
local function kept_meta(meta)
  local kept = { title = meta.title, lang = meta.lang }
  if typst and meta.running then
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

-- PDF/UA refuses a title without words, and one that skips a level: no document is lost for that.
local level = 0

local function header(element)
  if #element.content == 0 then
    return {}
  end
  level = math.min(element.level, level + 1)
  element.level = level
  return element
end

-- Paragraphs of that style: without words, one line to fill in.
local function styled(blocks, style)
  local content = pandoc.List({})
  for _, block in ipairs(blocks) do
    content:insert(block.t == "Plain" and pandoc.Para(block.content) or block)
  end
  if #content == 0 then
    content:insert(pandoc.Para({ pandoc.Str("\u{a0}") }))
  end
  return pandoc.Div(content, { ["custom-style"] = style })
end

-- In a word processor, a list would come out of a frame that paragraphs share: a cell holds it.
local function framed(content)
  for _, block in ipairs(content) do
    if block.t ~= "Para" and block.t ~= "Plain" then
      return pandoc.utils.from_simple_table(
        pandoc.SimpleTable({}, { pandoc.AlignDefault }, { 1.0 }, {}, { { content } })
      )
    end
  end
  return styled(content, styles.box)
end

-- About how many lines a block takes.
local function lines(block)
  local count = utf8.len(pandoc.utils.stringify(block)) / 90
  local function one() count = count + 1 end
  block:walk({ LineBreak = one, Para = one, Plain = one })
  return count
end

local longest_whole = 30

local function division(div)
  local class
  for _, each in ipairs(div.classes) do
    class = class or (calls[each] or each == "running") and each
  end
  if class == "running" then
    return {} -- every page has it at its head
  elseif class == "whole" and lines(div) > longest_whole then
    return div.content -- what is longer than a page would be printed off it
  elseif typst and class then
    local blocks = pandoc.List({ pandoc.RawBlock("typst", "#" .. calls[class] .. "[") })
    blocks:extend(div.content)
    if class == "fill" and #div.content == 0 then
      blocks:insert(pandoc.RawBlock("typst", "#box(height: 0.9em)"))
    end
    blocks:insert(pandoc.RawBlock("typst", "]"))
    return blocks
  elseif class == "box" then
    return framed(div.content)
  elseif styles[class] then
    return styled(div.content, styles[class])
  end
  return div.content
end

return {
  {
    Meta = kept_meta,
    -- Nothing is fetched, nothing leads elsewhere: what was written stays.
    Link = function(link) return link.content end,
    Image = function(image) return image.caption end,
    Header = header,
  },
  { Div = division },
  { Str = typst and function(str) return exact(str.text) end or nil },
}
