/**
 * Calls, promises and when they are due, for a service manager to read and to add to. The company stands in Tehran and
 * works Saturday to Wednesday 8:00–17:00 and Thursday 8:00–13:00; holidays are those of the solar calendar. Days are
 * Jalali. The due times were counted minute by minute by another program (not with the rules that they try).
 *
 * call | promised working time | due | in words | closures and pauses
 */
export const DUE_CASES = `
# Within a day
Sat 1405/01/15 08:00 | 6 h        | Sat 1405/01/15 14:00 | at opening, in town
Sat 1405/01/15 08:00 | 7 h        | Sat 1405/01/15 15:00 | at opening, in the suburbs
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 15:00 | an hour after opening
Sat 1405/01/15 10:15 | 6 h        | Sat 1405/01/15 16:15 | in the morning
Sat 1405/01/15 11:00 | 6 h        | Sat 1405/01/15 17:00 | is due exactly at closing time
Sat 1405/01/15 08:00 | 9 h        | Sat 1405/01/15 17:00 | a whole working day ends at closing time
Sat 1405/01/15 08:00 | 1 min      | Sat 1405/01/15 08:01 | the shortest promise
Sat 1405/01/15 16:59 | 1 min      | Sat 1405/01/15 17:00 | the last minute of the day
Sat 1405/06/14 12:30 | 2 h 15 min | Sat 1405/06/14 14:45 | hours and minutes
Wed 1405/10/09 08:01 | 8 h 59 min | Wed 1405/10/09 17:00 | one minute after opening
Wed 1405/07/01 08:00 | 6 h        | Wed 1405/07/01 14:00 | 1 Mehr, the day after 31 Shahrivar

# Over the night
Sat 1405/01/15 11:01 | 6 h        | Sun 1405/01/16 08:01 | one minute too late for today
Sat 1405/01/15 12:00 | 6 h        | Sun 1405/01/16 09:00 | an hour is left for tomorrow
Sat 1405/01/15 12:00 | 7 h        | Sun 1405/01/16 10:00 | two hours are left for tomorrow
Sat 1405/01/15 16:30 | 6 h        | Sun 1405/01/16 13:30 | half an hour today, the rest tomorrow
Sat 1405/01/15 16:59 | 6 h        | Sun 1405/01/16 13:59 | a minute today
Sun 1405/01/16 15:00 | 7 h        | Mon 1405/01/17 13:00 | Sunday to Monday
Mon 1405/01/17 13:45 | 6 h        | Tue 1405/01/18 10:45 | Monday to Tuesday
Sat 1405/01/15 08:00 | 10 h       | Sun 1405/01/16 09:00 | more than a day
Sat 1405/01/15 08:00 | 18 h       | Sun 1405/01/16 17:00 | two whole days end at closing time
Sat 1405/01/15 08:00 | 18 h 1 min | Mon 1405/01/17 08:01 | a minute of the third day
Sat 1405/01/15 14:00 | 20 h       | Mon 1405/01/17 16:00 | over two nights

# A call when nobody works starts at the next opening
Sat 1405/01/15 17:00 | 6 h        | Sun 1405/01/16 14:00 | at closing time sharp
Sat 1405/01/15 17:01 | 6 h        | Sun 1405/01/16 14:00 | a minute after closing
Sat 1405/01/15 20:30 | 6 h        | Sun 1405/01/16 14:00 | in the evening
Sat 1405/01/15 23:59 | 6 h        | Sun 1405/01/16 14:00 | a minute before midnight
Sun 1405/01/16 00:00 | 6 h        | Sun 1405/01/16 14:00 | at midnight
Sun 1405/01/16 00:01 | 7 h        | Sun 1405/01/16 15:00 | after midnight
Sun 1405/01/16 03:20 | 6 h        | Sun 1405/01/16 14:00 | at night
Sun 1405/01/16 07:59 | 6 h        | Sun 1405/01/16 14:00 | a minute before opening
Sun 1405/01/16 06:00 | 9 h 1 min  | Mon 1405/01/17 08:01 | early, and a minute more than the day has
Sun 1405/01/16 22:00 | 1 min      | Mon 1405/01/17 08:01 | the shortest promise at night
Thu 1405/01/20 13:00 | 6 h        | Sat 1405/01/22 14:00 | Thursday at closing time: Saturday
Thu 1405/01/20 19:00 | 6 h        | Sat 1405/01/22 14:00 | Thursday evening
Fri 1405/01/21 10:00 | 6 h        | Sat 1405/01/22 14:00 | Friday
Fri 1405/01/21 23:59 | 7 h        | Sat 1405/01/22 15:00 | the end of Friday
Sat 1405/01/22 02:00 | 7 h        | Sat 1405/01/22 15:00 | the night before Saturday

# Thursday is half a day
Thu 1405/01/20 08:00 | 5 h        | Thu 1405/01/20 13:00 | all of Thursday: due when it closes
Thu 1405/01/20 08:00 | 5 h 1 min  | Sat 1405/01/22 08:01 | a minute is left for Saturday
Thu 1405/01/20 08:00 | 6 h        | Sat 1405/01/22 09:00 | one hour on Saturday
Thu 1405/01/20 08:00 | 7 h        | Sat 1405/01/22 10:00 | suburbs: two hours on Saturday
Thu 1405/01/20 10:00 | 6 h        | Sat 1405/01/22 11:00 | three hours each
Thu 1405/01/20 12:59 | 6 h        | Sat 1405/01/22 13:59 | a minute on Thursday
Thu 1405/01/20 12:00 | 1 h        | Thu 1405/01/20 13:00 | until Thursday closes
Wed 1405/01/19 16:00 | 6 h        | Thu 1405/01/20 13:00 | Wednesday: an hour, then all of Thursday
Wed 1405/01/19 15:00 | 7 h        | Thu 1405/01/20 13:00 | Wednesday: two hours, then all of Thursday
Wed 1405/01/19 16:30 | 6 h        | Sat 1405/01/22 08:30 | Wednesday and Thursday are not enough
Wed 1405/01/19 12:00 | 12 h       | Sat 1405/01/22 10:00 | Wednesday, Thursday, Saturday
Thu 1405/01/20 07:00 | 6 h        | Sat 1405/01/22 09:00 | before Thursday opens

# Friday is off
Fri 1405/01/21 08:00 | 6 h        | Sat 1405/01/22 14:00 | Friday at eight
Fri 1405/01/21 12:00 | 7 h        | Sat 1405/01/22 15:00 | Friday at noon
Thu 1405/01/20 12:30 | 1 h        | Sat 1405/01/22 08:30 | half an hour before Friday and half an hour after
Wed 1405/01/19 14:00 | 9 h        | Sat 1405/01/22 09:00 | over Thursday and Friday
Sat 1405/01/15 08:00 | 50 h       | Thu 1405/01/20 13:00 | a whole week has fifty hours
Sat 1405/01/15 08:00 | 50 h 1 min | Sat 1405/01/22 08:01 | and a minute of the next
Wed 1405/01/19 08:00 | 24 h       | Sun 1405/01/23 09:00 | three working days
Fri 1405/01/21 00:00 | 1 h        | Sat 1405/01/22 09:00 | the first minute of Friday
Fri 1405/01/21 23:00 | 9 h        | Sat 1405/01/22 17:00 | Saturday from morning to evening

# Nowruz, 1–4 Farvardin, and the thirteenth day
Thu 1404/12/28 10:00 | 6 h        | Wed 1405/01/05 11:00 | Thursday before Nowruz: three hours, then 29 Esfand, Friday, and the holidays
Thu 1404/12/28 08:00 | 5 h        | Thu 1404/12/28 13:00 | due when the year's last working day closes
Thu 1404/12/28 08:00 | 5 h 1 min  | Wed 1405/01/05 08:01 | a minute more waits for 5 Farvardin
Thu 1404/12/28 14:00 | 6 h        | Wed 1405/01/05 14:00 | after the last closing of the year
Fri 1404/12/29 10:00 | 6 h        | Wed 1405/01/05 14:00 | 29 Esfand, a Friday
Sat 1405/01/01 00:00 | 6 h        | Wed 1405/01/05 14:00 | the first moment of the year
Sat 1405/01/01 10:00 | 6 h        | Wed 1405/01/05 14:00 | New Year's Day
Sun 1405/01/02 09:00 | 7 h        | Wed 1405/01/05 15:00 | 2 Farvardin
Tue 1405/01/04 16:00 | 6 h        | Wed 1405/01/05 14:00 | 4 Farvardin
Tue 1405/01/04 23:59 | 6 h        | Wed 1405/01/05 14:00 | the end of the holidays
Wed 1405/01/05 08:00 | 6 h        | Wed 1405/01/05 14:00 | the first working day of the year
Wed 1405/01/05 16:00 | 6 h        | Thu 1405/01/06 13:00 | Wednesday 5 to Thursday 6 Farvardin
Thu 1405/01/06 12:00 | 6 h        | Sat 1405/01/08 13:00 | Thursday 6 Farvardin
Tue 1405/01/11 12:00 | 6 h        | Sat 1405/01/15 09:00 | before 12 and 13 Farvardin
Wed 1405/01/12 09:00 | 6 h        | Sat 1405/01/15 14:00 | 12 Farvardin
Thu 1405/01/13 09:00 | 6 h        | Sat 1405/01/15 14:00 | 13 Farvardin, Nature Day, a Thursday
Tue 1405/01/11 16:00 | 7 h        | Sat 1405/01/15 14:00 | one hour before the two holidays and Friday
Wed 1404/12/27 16:00 | 15 h       | Wed 1405/01/05 17:00 | Wednesday 27 Esfand, over Nowruz
Tue 1404/12/26 08:00 | 30 h       | Wed 1405/01/05 15:00 | four working days around Nowruz

# The edge of the year: 29 and 30 Esfand, leap years
Tue 1403/12/28 12:00 | 6 h        | Thu 1403/12/30 09:00 | 29 Esfand is a holiday, 30 Esfand 1403 is a working Thursday
Wed 1403/12/29 09:00 | 6 h        | Tue 1404/01/05 09:00 | Wednesday 29 Esfand 1403
Thu 1403/12/30 08:00 | 5 h        | Thu 1403/12/30 13:00 | 30 Esfand of a leap year, until it closes
Thu 1403/12/30 12:00 | 6 h        | Tue 1404/01/05 13:00 | 30 Esfand to 5 Farvardin
Thu 1403/12/30 23:59 | 7 h        | Tue 1404/01/05 15:00 | the last minute of a leap year
Fri 1404/01/01 00:00 | 7 h        | Tue 1404/01/05 15:00 | the first minute after a leap year
Fri 1404/12/29 23:59 | 6 h        | Wed 1405/01/05 14:00 | the last minute of a common year
Wed 1408/12/30 10:00 | 6 h        | Wed 1408/12/30 16:00 | the next leap year's 30 Esfand, a Wednesday
Mon 1408/12/28 16:00 | 7 h        | Wed 1408/12/30 14:00 | 28 Esfand 1408, over the holiday to the 30th
Thu 1405/12/27 16:00 | 6 h        | Sat 1406/01/07 09:00 | Thursday evening, then 29 Esfand and Nowruz 1406
Sun 1406/01/01 12:00 | 6 h        | Sat 1406/01/07 09:00 | Nowruz 1406, a Sunday
Sat 1405/12/29 12:00 | 6 h        | Sat 1406/01/07 09:00 | 29 Esfand 1405

# Month edges: 31 Shahrivar and others
Tue 1405/06/31 14:00 | 6 h        | Wed 1405/07/01 11:00 | 31 Shahrivar to 1 Mehr
Tue 1405/06/31 16:59 | 7 h        | Wed 1405/07/01 14:59 | the last working minute of summer
Tue 1405/06/31 23:30 | 6 h        | Wed 1405/07/01 14:00 | the last night of summer
Mon 1404/06/31 11:00 | 6 h        | Mon 1404/06/31 17:00 | 31 Shahrivar 1404, a Monday, due at closing time
Mon 1404/06/31 11:30 | 6 h        | Tue 1404/07/01 08:30 | 31 Shahrivar 1404 to 1 Mehr
Thu 1405/02/31 09:00 | 6 h        | Sat 1405/03/02 10:00 | 31 Ordibehesht is a Thursday
Thu 1405/07/30 10:00 | 6 h        | Sat 1405/08/02 11:00 | 30 Mehr is a Thursday
Mon 1405/09/30 15:00 | 6 h        | Tue 1405/10/01 12:00 | 30 Azar to 1 Dey
Mon 1405/01/31 16:00 | 6 h        | Tue 1405/02/01 13:00 | 31 Farvardin to 1 Ordibehesht
Fri 1405/11/30 16:00 | 7 h        | Sat 1405/12/01 15:00 | 30 Bahman is a Friday

# Other holidays of the solar year
Wed 1405/03/13 12:00 | 6 h        | Sat 1405/03/16 09:00 | before 14 and 15 Khordad
Thu 1405/03/14 09:00 | 6 h        | Sat 1405/03/16 14:00 | 14 Khordad
Fri 1405/03/15 23:59 | 7 h        | Sat 1405/03/16 15:00 | the end of 15 Khordad
Wed 1405/11/21 14:00 | 6 h        | Sat 1405/11/24 11:00 | before 22 Bahman
Thu 1405/11/22 10:00 | 6 h        | Sat 1405/11/24 14:00 | 22 Bahman
Tue 1404/11/21 15:30 | 7 h        | Sat 1404/11/25 08:30 | before 22 Bahman 1404
Tue 1404/03/13 16:00 | 6 h        | Sat 1404/03/17 13:00 | 14 and 15 Khordad 1404, a Wednesday and a Thursday
Wed 1404/11/22 00:00 | 6 h        | Sat 1404/11/25 09:00 | midnight of 22 Bahman

# Closures declared the same morning
Sat 1405/01/15 09:00 | 6 h        | Sun 1405/01/16 11:00 | the afternoon is lost | closed Sat 1405/01/15 12:00 – Sat 1405/01/15 17:00
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 17:00 | two hours in the middle | closed Sat 1405/01/15 12:00 – Sat 1405/01/15 14:00
Sat 1405/01/15 09:00 | 6 h        | Sun 1405/01/16 14:00 | the whole day | closed Sat 1405/01/15 00:00 – Sun 1405/01/16 00:00
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 15:00 | begins when it is due: nothing changes | closed Sat 1405/01/15 15:00 – Sat 1405/01/15 17:00
Sat 1405/01/15 09:00 | 6 h        | Sun 1405/01/16 08:01 | begins a minute before it is due | closed Sat 1405/01/15 14:59 – Sat 1405/01/15 17:00
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 15:30 | began before the call | closed Sat 1405/01/15 08:00 – Sat 1405/01/15 09:30
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 15:00 | was over before the call | closed Sat 1405/01/15 06:00 – Sat 1405/01/15 08:30
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 15:00 | at night: nothing changes | closed Sat 1405/01/15 18:00 – Sun 1405/01/16 07:00
Sat 1405/01/15 15:00 | 6 h        | Sun 1405/01/16 14:00 | from the evening into the morning | closed Sat 1405/01/15 20:00 – Sun 1405/01/16 10:00
Sat 1405/01/15 15:00 | 6 h        | Thu 1405/01/20 12:00 | four days of snow | closed Sun 1405/01/16 08:00 – Wed 1405/01/19 17:00
Thu 1405/01/20 09:00 | 6 h        | Sat 1405/01/22 12:00 | a closed end of Thursday | closed Thu 1405/01/20 11:00 – Thu 1405/01/20 13:00
Thu 1405/01/20 09:00 | 6 h        | Sat 1405/01/22 10:00 | a closed Friday changes nothing | closed Fri 1405/01/21 08:00 – Fri 1405/01/21 17:00
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 17:00 | two that overlap count once | closed Sat 1405/01/15 10:00 – Sat 1405/01/15 11:00; closed Sat 1405/01/15 10:30 – Sat 1405/01/15 12:00
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 17:00 | one right after the other | closed Sat 1405/01/15 10:00 – Sat 1405/01/15 11:00; closed Sat 1405/01/15 11:00 – Sat 1405/01/15 12:00
Sat 1405/01/15 09:00 | 7 h        | Sat 1405/01/15 16:15 | a quarter of an hour without electricity | closed Sat 1405/01/15 13:10 – Sat 1405/01/15 13:25
Thu 1404/12/28 09:00 | 6 h        | Thu 1405/01/06 13:00 | closed over Nowruz and 5 Farvardin too | closed Thu 1404/12/28 10:00 – Thu 1405/01/06 00:00

# The clock stands still
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 16:00 | an hour | pause Sat 1405/01/15 10:00 – Sat 1405/01/15 11:00
Sat 1405/01/15 09:00 | 6 h        | Sun 1405/01/16 10:00 | four hours: two are left for tomorrow | pause Sat 1405/01/15 10:00 – Sat 1405/01/15 14:00
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 15:00 | begins after it was due: too late to help | pause Sat 1405/01/15 16:00 – Sun 1405/01/16 09:00
Sat 1405/01/15 12:00 | 6 h        | Sun 1405/01/16 11:00 | over the night: only two hours of it count | pause Sat 1405/01/15 16:00 – Sun 1405/01/16 09:00
Sat 1405/01/15 12:00 | 6 h        | Sun 1405/01/16 09:00 | at night only: nothing changes | pause Sat 1405/01/15 18:00 – Sun 1405/01/16 07:00
Sat 1405/01/15 12:00 | 6 h        | Sun 1405/01/16 09:30 | half an hour of it is working time | pause Sat 1405/01/15 18:00 – Sun 1405/01/16 08:30
Wed 1405/01/19 15:00 | 6 h        | Sat 1405/01/22 15:00 | over Thursday and Friday | pause Wed 1405/01/19 16:00 – Sat 1405/01/22 10:00
Thu 1405/01/20 09:00 | 6 h        | Sat 1405/01/22 10:00 | Thursday afternoon and Friday: nothing changes | pause Thu 1405/01/20 14:00 – Fri 1405/01/21 23:00
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 16:15 | twice | pause Sat 1405/01/15 09:30 – Sat 1405/01/15 10:00; pause Sat 1405/01/15 11:00 – Sat 1405/01/15 11:45
Sat 1405/01/15 09:00 | 6 h        | Sun 1405/01/16 09:00 | two that overlap count once | pause Sat 1405/01/15 10:00 – Sat 1405/01/15 12:00; pause Sat 1405/01/15 11:00 – Sat 1405/01/15 13:00
Sat 1405/01/15 09:00 | 6 h        | Sun 1405/01/16 09:00 | a pause and a closure that overlap count once | pause Sat 1405/01/15 10:00 – Sat 1405/01/15 12:00; closed Sat 1405/01/15 11:00 – Sat 1405/01/15 13:00
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 15:20 | from the start on | pause Sat 1405/01/15 09:00 – Sat 1405/01/15 09:20
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 16:00 | began before the call, as two clocks may tell it | pause Fri 1405/01/14 12:00 – Sat 1405/01/15 10:00
Sat 1405/01/15 09:00 | 6 h        | Sat 1405/01/15 15:00 | of no length | pause Sat 1405/01/15 10:00 – Sat 1405/01/15 10:00
Sat 1405/01/15 09:00 | 6 h        | Tue 1405/01/25 09:01 | a minute was left: ten days waiting for a part | pause Sat 1405/01/15 14:59 – Tue 1405/01/25 09:00
Thu 1404/12/28 09:00 | 6 h        | Wed 1405/01/05 13:00 | over Nowruz | pause Thu 1404/12/28 12:00 – Wed 1405/01/05 10:00
Thu 1404/12/28 09:00 | 6 h        | Wed 1405/01/05 10:00 | inside Nowruz: nothing changes | pause Fri 1404/12/29 09:00 – Tue 1405/01/04 09:00
Sat 1405/01/15 21:00 | 7 h        | Sun 1405/01/16 16:30 | called and paused at night | pause Sat 1405/01/15 22:00 – Sun 1405/01/16 09:30
Tue 1405/06/31 15:00 | 6 h        | Wed 1405/07/01 13:00 | over the end of summer | pause Tue 1405/06/31 16:30 – Wed 1405/07/01 08:30
Thu 1403/12/30 10:00 | 6 h        | Tue 1404/01/05 14:00 | from 30 Esfand over Nowruz | pause Thu 1403/12/30 11:00 – Tue 1404/01/05 09:00

# Longer promises
Sat 1405/02/05 10:00 | 27 h       | Tue 1405/02/08 10:00 | as much as three full days
Sat 1405/02/05 10:00 | 90 h       | Wed 1405/02/16 14:00 | as much as ten full days
Sat 1405/02/05 10:00 | 100 h      | Sat 1405/02/19 10:00 | two weeks have a hundred hours
Wed 1404/12/20 08:00 | 70 h       | Wed 1405/01/05 14:00 | over Nowruz
Wed 1405/01/05 08:00 | 200 h      | Thu 1405/02/03 13:00 | over the thirteenth day
Sun 1405/03/10 08:00 | 40 h       | Sat 1405/03/16 12:00 | over 14 and 15 Khordad
Sat 1404/06/01 08:00 | 1000 h     | Thu 1404/10/18 13:00 | half a year
`;

/**
 * The same in other zones and on the nights when clocks change; hours are those of every day of the week.
 * Zone, hours, call, promised minutes, due, in words.
 */
export const ZONE_CASES: [zone: string, hours: string, call: string, minutes: number, due: string, words: string][] = [
  ['Europe/Madrid', '09:00-14:00 16:00-19:00', '2026-03-28T18:00+01:00', 120, '2026-03-29T10:00+02:00', 'an evening before spring: the next morning is an hour nearer'],
  ['Europe/Madrid', '00:00-06:00', '2026-03-29T00:30+01:00', 120, '2026-03-29T03:30+02:00', 'the night that has no 02:30'],
  ['Europe/Madrid', '00:00-06:00', '2026-03-29T00:00+01:00', 300, '2026-03-29T06:00+02:00', 'that night has five hours: due when it closes'],
  ['Europe/Madrid', '00:00-06:00', '2026-03-29T00:00+01:00', 301, '2026-03-30T00:01+02:00', 'a minute more is due the next night'],
  ['Europe/Madrid', '02:30-10:00', '2026-03-28T20:00+01:00', 60, '2026-03-29T04:00+02:00', 'opens at a time that does not exist: at the jump'],
  ['Europe/Madrid', '01:00-02:30', '2026-03-28T20:00+01:00', 60, '2026-03-29T03:00+02:00', 'closes at a time that does not exist: at the jump'],
  ['Europe/Madrid', '01:00-02:30', '2026-03-28T20:00+01:00', 61, '2026-03-30T01:01+02:00', 'and the rest comes the next night'],
  ['Europe/Madrid', '00:00-06:00', '2026-10-25T00:00+02:00', 420, '2026-10-25T06:00+01:00', 'the night that has 02:30 twice has seven hours'],
  ['Europe/Madrid', '00:00-06:00', '2026-10-25T01:00+02:00', 150, '2026-10-25T02:30+01:00', 'due in the second 02:30'],
  ['Europe/Madrid', '02:00-02:45 02:45-04:00', '2026-10-25T00:00+02:00', 120, '2026-10-25T03:00+01:00', 'hours side by side in the doubled hour count once'],
  ['Europe/Madrid', '09:00-14:00 16:00-19:00', '2026-10-24T18:30+02:00', 60, '2026-10-25T09:30+01:00', 'over the night in which it falls'],
  ['Europe/Madrid', '00:00-24:00', '2026-10-24T12:00+02:00', 1440, '2026-10-25T11:00+01:00', 'a day and a night of work end an hour earlier on the wall'],
  ['America/St_Johns', '08:00-17:00', '2026-03-07T16:00-03:30', 120, '2026-03-08T09:00-02:30', 'before spring in Newfoundland'],
  ['America/St_Johns', '00:00-08:00', '2026-03-08T00:00-03:30', 420, '2026-03-08T08:00-02:30', 'a short night in Newfoundland'],
  ['America/St_Johns', '08:00-17:00', '2026-10-31T16:30-02:30', 60, '2026-11-01T08:30-03:30', 'before autumn in Newfoundland'],
  ['America/St_Johns', '00:00-08:00', '2026-11-01T00:00-02:30', 540, '2026-11-01T08:00-03:30', 'a long night in Newfoundland'],
  ['America/St_Johns', '22:00-24:00 00:00-02:00', '2006-10-28T22:00-02:30', 300, '2006-10-29T02:00-03:30', 'the clock went back a minute after midnight'],
  ['America/St_Johns', '00:00-00:30 23:00-24:00', '2006-10-28T22:00-02:30', 120, '2006-10-29T00:00-03:30', 'and hours on both sides of that midnight'],
  ['America/St_Johns', '00:00-24:00', '2006-04-01T12:00-03:30', 1440, '2006-04-02T13:00-02:30', 'it went forward a minute after midnight'],
  ['Asia/Tehran', '00:00-24:00', '2021-03-21T12:00+03:30', 1440, '2021-03-22T13:00+04:30', 'Iran skipped midnight in spring until 2022'],
  ['Asia/Tehran', '00:00-06:00', '2021-03-21T20:00+03:30', 300, '2021-03-22T06:00+04:30', 'opens at a midnight that does not exist'],
  ['Asia/Tehran', '20:00-24:00', '2021-09-21T20:00+04:30', 300, '2021-09-22T00:00+03:30', 'Iran had the last hour of summer twice'],
  ['Asia/Tehran', '20:00-24:00 00:00-01:00', '2021-09-21T20:00+04:30', 330, '2021-09-22T00:30+03:30', 'and then it was midnight'],
  ['Australia/Lord_Howe', '01:00-03:00', '2026-04-04T12:00+11:00', 150, '2026-04-05T03:00+10:30', 'an autumn of half an hour'],
  ['Asia/Kathmandu', '10:00-17:00', '2026-05-10T16:45+05:45', 30, '2026-05-11T10:15+05:45', 'a zone of quarter hours'],
  ['Pacific/Apia', '08:00-17:00', '2011-12-29T16:00-10:00', 120, '2011-12-31T09:00+14:00', 'Samoa left a whole day out'],
];
