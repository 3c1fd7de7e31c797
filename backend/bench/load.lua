-- What wrk sends. Arguments: what, plans, key of the token, then by kind; see bench.mjs. Each thread has its own state.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local kinds = {}

local function get(path, headers)
  return wrk.format("GET", path, headers)
end

-- One address, without a token: for the bare endpoint.
function kinds.fixed(plans, headers, path)
  local one = get(path, {})
  return function() return one end
end

-- A read of a plan chosen at random; %d is the plan's number.
function kinds.read(plans, headers, pattern)
  local all = {}
  for plan = 1, plans do all[plan] = get(pattern:format(plan), headers) end
  return function() return all[math.random(plans)] end
end

-- The same for a program that takes no gzip.
function kinds.unpacked(plans, headers, pattern)
  headers["Accept-Encoding"] = nil
  return kinds.read(plans, headers, pattern)
end

-- A read with the entity tag that the caller has already; a line of the file for each plan.
function kinds.revalidated(plans, headers, pattern, file)
  local all, plan = {}, 0
  for tag in io.lines(file) do
    plan = plan + 1
    headers["If-None-Match"] = tag
    all[plan] = get(pattern:format(plan), headers)
  end
  return function() return all[math.random(plans)] end
end

-- The same address written differently each time (%32 for 2), so that the server has no representation of it in memory.
function kinds.anew(plans, headers, pattern, quarter)
  local count = number * 1000003 + os.time() % 1000 * 10007
  return function()
    count = count + 1
    local left = count
    local written = quarter:gsub(".", function(c)
      local masked = left % 2 == 1
      left = math.floor(left / 2)
      return masked and ("%%%02x"):format(c:byte()) or c
    end)
    -- Ten characters make a thousand spellings; the plan's key makes more.
    local name = ("plan-"):gsub(".", function(c)
      local masked = left % 2 == 1
      left = math.floor(left / 2)
      return masked and ("%%%02x"):format(c:byte()) or c
    end)
    return get(pattern:format(name .. math.random(plans), written), headers)
  end
end

-- Sends a draft and takes it back, in turn: each is one accepted write. Every connection has actions of its own. What is answered is not
-- looked at, for that takes wrk more of a processor than all else that it does; a run with refusals is void.
function kinds.submit(plans, headers, pattern, connections, references)
  local refs = {}
  for ref in references:gmatch("[^,]+") do refs[#refs + 1] = ref end
  local mine = {}
  for plan = 1, plans do
    for i, ref in ipairs(refs) do
      if (plan * #refs + i) % tonumber(connections) == number then mine[#mine + 1] = { plan, ref } end
    end
  end
  headers["Content-Type"] = "application/json"
  -- Put together anew each time: to keep a hundred thousand of them takes wrk more of a processor than to make one.
  local before, after = wrk.format("POST", "<path>", headers, "{}"):match("^(.-)<path>(.*)$")
  -- wrk asks its first thread for a request that it never sends.
  local unsent = number == 0
  local sent
  return function()
    if unsent then
      unsent = false
      return wrk.format("POST", "/never-sent", headers, "{}")
    end
    if sent then
      local path = sent
      sent = nil
      return before .. path .. "recall" .. after
    end
    local place = mine[math.random(#mine)]
    sent = pattern:format(place[1], place[2])
    return before .. sent .. "submission" .. after
  end
end

local nextRequest

function init(args)
  math.randomseed(os.time() * 100 + number)
  local what, plans, token = args[1], tonumber(args[2]), args[3]
  nextRequest = kinds[what](plans, { Authorization = "Bearer " .. token, ["Accept-Encoding"] = "gzip" }, args[4], args[5], args[6])
end

function request()
  return nextRequest()
end

function done(summary, latency)
  local errors = summary.errors
  io.write(("RESULT %d %d %d %d %d %d\n"):format(
    summary.requests, summary.duration, latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, summary.bytes))
end
