package value

// nearStocks is how many months may lie between two stocks of one time.
const nearStocks = 24

// SameTime reports whether two known periods are of the same time. Stocks are where no
// more than 24 months lie between their nearest ends; all else where the days in common
// are at least nine tenths of the days of both together. Open ends are equal to one
// another and to no other; then the ends that are not open have to be the same day.
func (w When) SameTime(v When, stock bool) bool {
	open := Date{}
	if (w.Start == open) != (v.Start == open) || (w.End == open) != (v.End == open) {
		return false
	}
	if w.Start == open || w.End == open {
		return (w.Start == open || w.Start.FirstDay() == v.Start.FirstDay()) && (w.End == open || w.End.LastDay() == v.End.LastDay())
	}
	if stock {
		return !w.End.LastDay().plusMonths(nearStocks).Before(v.Start.FirstDay()) &&
			!v.End.LastDay().plusMonths(nearStocks).Before(w.Start.FirstDay())
	}
	from, to := max(w.Start.FirstDay().number(), v.Start.FirstDay().number()), min(w.End.LastDay().number(), v.End.LastDay().number())
	common := max(0, to-from+1)
	return common*10 >= (w.days()+v.days()-common)*9
}

// days counts the days of a period without open ends, both ends included.
func (w When) days() int { return w.End.LastDay().number() - w.Start.FirstDay().number() + 1 }

// number counts the days from a day long ago to d, which is a full date.
func (d Date) number() int {
	y, m := d.Year, d.Month-3 // years that begin in March, so that the leap day is their last
	if m < 0 {
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + d.Day
}

// plusMonths gives the same day of a later month, or the last that the month has.
func (d Date) plusMonths(n int) Date {
	m := d.Month - 1 + n
	d.Year, d.Month = d.Year+m/12, m%12+1
	d.Day = min(d.Day, daysIn(d.Year, d.Month))
	return d
}
