'use strict';
// Ties findings and drawing together, and filters. Everything is readable without this.
for (const control of document.querySelectorAll('.filter, .show')) {
  control.hidden = false;
}

const nothing = document.getElementById('nothing');

const clear = () => {
  for (const marked of document.querySelectorAll('.chosen, .also')) {
    marked.classList.remove('chosen', 'also');
  }
  nothing.hidden = true;
};

const shapesAt = (model, at) =>
  [...model.querySelectorAll('svg [data-at]')].filter((shape) => shape.dataset.at === at);

const findingsAt = (model, at) =>
  [...model.querySelectorAll('.finding')].filter(
    (finding) => !finding.hidden && (finding.dataset.at === at || finding.dataset.also.split('\n').includes(at)));

const markShapes = (model, finding) => {
  for (const at of finding.dataset.also.split('\n')) {
    shapesAt(model, at).forEach((shape) => shape.classList.add('also'));
  }
  const shapes = shapesAt(model, finding.dataset.at);
  shapes.forEach((shape) => shape.classList.add('chosen'));
  return shapes;
};

const chooseFinding = (finding) => {
  const model = finding.closest('.model');
  clear();
  finding.classList.add('chosen');
  const shapes = markShapes(model, finding);
  const target = shapes.length > 0 ? shapes[0] : model.querySelector('.sheet');
  target.scrollIntoView({block: 'center', inline: 'center'});
  target.focus({preventScroll: true});
};

const chooseShape = (shape) => {
  const model = shape.closest('.model');
  clear();
  shape.classList.add('chosen');
  const found = findingsAt(model, shape.dataset.at);
  if (found.length === 0) {
    nothing.hidden = false;
    return;
  }
  found.forEach((finding) => finding.classList.add('chosen'));
  found[0].scrollIntoView({block: 'center'});
  found[0].focus({preventScroll: true});
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('.show');
  const shape = event.target.closest('svg [data-at]');
  if (button) {
    chooseFinding(button.closest('.finding'));
  } else if (shape) {
    chooseShape(shape);
  }
});

document.addEventListener('keydown', (event) => {
  const shape = event.target.closest('svg [data-at]');
  if (shape && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    chooseShape(shape);
  } else if (event.key === 'Escape') {
    clear();
  }
});

const filter = document.querySelector('.filter');

filter.addEventListener('change', () => {
  const shown = new Set([...filter.querySelectorAll('[name=severity]:checked')].map((box) => box.value));
  const family = filter.querySelector('[name=family]').value;
  const onlyNew = filter.querySelector('[name=new]')?.checked ?? false;
  for (const finding of document.querySelectorAll('.finding')) {
    finding.hidden =
      !shown.has(finding.dataset.severity)
      || (family !== '' && finding.dataset.family !== family)
      || (onlyNew && finding.dataset.state !== 'new');
  }
  document.body.classList.toggle('fullsize', filter.querySelector('[name=size]').checked);
});
