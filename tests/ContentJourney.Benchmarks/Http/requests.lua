-- Sends the requests of a file one after the other, over and over. In the file each stands behind a line with its length. Where
-- one holds 'SERIAL000000', that becomes a number that no other request of the run has.
local requests, last, index, serial = {}, 0, 0, 0
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  local file = assert(io.open(args[1], "rb"))
  serial = tonumber(args[2])
  while true do
    local length = file:read("*l")
    if not length then break end
    local request = file:read(tonumber(length))
    local at = request:find("SERIAL000000", 1, true)
    last = last + 1
    requests[last] = at and { request:sub(1, at - 1), request:sub(at + 12) } or request
  end
  file:close()
  index = math.floor(last / 2) * number
end

function request()
  index = index % last + 1
  local chosen = requests[index]
  if type(chosen) == "string" then return chosen end
  serial = serial + 1
  return chosen[1] .. string.format("%d%011d", number, serial) .. chosen[2]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("figures %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
