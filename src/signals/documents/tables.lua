-- Tables that fill the page, and of which nothing is cut or printed over something else.
local typst = FORMAT == "typst"

local function quoted(text)
  return '"' .. text:gsub("\\", "\\\\"):gsub('"', '\\"') .. '"'
end

local function length(blocks)
  return utf8.len(pandoc.utils.stringify(blocks)) or 0
end

local function rows_of(table)
  local rows = pandoc.List({})
  rows:extend(table.head.rows)
  for _, body in ipairs(table.bodies) do
    rows:extend(body.head)
    rows:extend(body.body)
  end
  rows:extend(table.foot.rows)
  return rows
end

-- About how wide a word is, in millimetres, in bold: rather too much than too little.
local function width(word)
  local sum = 0
  for _, code in utf8.codes(word) do
    local character = utf8.char(code)
    if code > 0xffff then
      sum = sum + 5
    elseif code > 0x2ff then
      sum = sum + 3.6
    elseif character:find("[MWmw@%%]") then
      sum = sum + 3.2
    elseif character:find("%u") or (code > 0xbf and code < 0xdf) then
      sum = sum + 2.7
    elseif character:find("[fijlrtI.,;:'|!()/-]") then
      sum = sum + 1.3
    else
      sum = sum + 2.1
    end
  end
  return sum
end

-- A table fills the page: without widths of its own, its columns have room for their longest word,
-- then share what is left by what they hold.
local page_width, cell_margins = 174, 6

local function with_widths(table, rows)
  for _, spec in ipairs(table.colspecs) do
    if (spec[2] or 0) > 0 then
      return
    end
  end
  local least, weights, needed, total = {}, {}, 0, 0
  for column = 1, #table.colspecs do
    least[column], weights[column] = 8, 4
    for _, row in ipairs(rows) do
      local cell = row.cells[column]
      if cell and #row.cells == #table.colspecs then
        weights[column] = math.max(weights[column], math.min(length(cell.contents), 70))
        cell.contents:walk({
          Str = function(str)
            least[column] = math.max(least[column], math.min(width(str.text), 60) + cell_margins)
          end,
        })
      end
    end
    needed, total = needed + least[column], total + weights[column]
  end
  local left, specs = math.max(page_width - needed, 0), {}
  for column, spec in ipairs(table.colspecs) do
    local wide = least[column] + left * weights[column] / total
    specs[column] = { spec[1], wide / math.max(page_width, needed) }
  end
  table.colspecs = specs
end

-- A word too wide for its column, or words held by non-breaking spaces that together are: the spaces
-- give way first.
local function cut(text, room)
  local parts = pandoc.List({})
  for word, space in (text .. "\u{a0}"):gmatch("(.-)(\u{a0})") do
    local call = "#" .. quoted(word) .. ";"
    if width(word) > room then
      -- Its width is only guessed here: the page measures it, and cuts no word that has its room.
      call = ("#cut(%s, room: %.1fmm);"):format(quoted(word), room + 2)
    end
    parts:insert(pandoc.RawInline("typst", call .. "#" .. quoted(space) .. ";#box();"))
  end
  -- The last space was ours.
  parts[#parts].text = parts[#parts].text:gsub('#"\u{a0}";#box%(%);$', "")
  return parts
end

-- About how many lines a cell takes in that room.
local function lines(cell, room)
  local count = 0.9 * width(pandoc.utils.stringify(cell.contents)) / room
  local function one() count = count + 1 end
  cell.contents:walk({ LineBreak = one, Para = one, Plain = one })
  return count
end

-- A short row is never cut between two pages; a long one has to be, all its cells with it, and so
-- has a word that is wider than its column, or they would be printed where nobody reads.
local whole_row = 46

local function table_of(table)
  local rows = rows_of(table)
  with_widths(table, rows)
  if not typst then
    return table
  end
  for _, row in ipairs(rows) do
    local most, rooms = 0, {}
    for column, cell in ipairs(row.cells) do
      local spec = table.colspecs[column]
      rooms[column] = math.max((spec and spec[2] or 0.1) * page_width - cell_margins, 4)
      most = math.max(most, lines(cell, rooms[column]))
    end
    for column, cell in ipairs(row.cells) do
      if most < whole_row then
        cell.attr.attributes["typst:breakable"] = "false"
      end
      cell.contents = cell.contents:walk({
        Str = function(str)
          return width(str.text) > rooms[column] and cut(str.text, rooms[column]) or nil
        end,
      })
    end
  end
  return table
end

return { { Table = table_of } }
