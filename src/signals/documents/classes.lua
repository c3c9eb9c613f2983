-- The few classes that our HTML has, as each format says them.
local styles = { box = "Encadré", minor = "Mention", fill = "À compléter" }
local calls = { box = "boxed", minor = "minor" }

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
